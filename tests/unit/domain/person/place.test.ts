import { describe, expect, it } from 'vitest'
import { placeOf } from '../../../../src/domain/person/place'

const nowhere = { village: '', residenceAddress: '', hukouAddress: '' }

describe('where a person is from', () => {
  it('is the village when it is on file', () => {
    expect(placeOf({ ...nowhere, village: '丰裕镇高坎村3组', hukouAddress: '演示县石桥镇' })).toBe('丰裕镇高坎村3组')
  })

  it.each([
    ['四川省演示县丰裕镇高坎村3组112号', '丰裕镇高坎村'],
    ['演示市演示区红星街道龙江社区5栋2单元', '红星街道龙江社区'],
    ['演示县丰裕镇', '丰裕镇'],
    ['演示县丰裕镇建设路18号', '丰裕镇'],
    ['高坎村', '高坎村'],
    ['演示县城北路12号', '演示县城北路'],
    ['', ''],
  ])('of the address %s shows %s, and no house number', (address, place) => {
    expect(placeOf({ ...nowhere, hukouAddress: address })).toBe(place)
  })

  it('is rather where somebody lives than where they are registered', () => {
    expect(placeOf({ ...nowhere, residenceAddress: '演示县石桥镇', hukouAddress: '演示县丰裕镇' })).toBe('石桥镇')
  })
})
