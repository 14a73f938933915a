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
    ['四川省演示市绵竹市新市镇石虎村', '新市镇石虎村'],
    ['绵竹市新市镇石虎村2组', '新市镇石虎村'],
    ['新市镇石虎村', '新市镇石虎村'],
    ['演示县丰裕镇市场社区', '丰裕镇市场社区'],
    ['演示市丰裕镇市场社区', '丰裕镇市场社区'],
    ['演示市农贸市场社区', '农贸市场社区'],
    ['四川省演示市演示县丰裕镇新区社区', '丰裕镇新区社区'],
    ['演示市丰裕镇新区社区', '丰裕镇新区社区'],
    ['泸州市江阳区邻玉街道东区社区', '邻玉街道东区社区'],
    ['邻玉街道东区社区', '邻玉街道东区社区'],
    ['演示县州河镇高坎村', '州河镇高坎村'],
    ['四川省达州市州河镇高坎村', '州河镇高坎村'],
    ['州河镇高坎村', '州河镇高坎村'],
    ['内江市市中区白马镇高坎村', '白马镇高坎村'],
    ['四川省凉山彝族自治州西昌市丰裕镇', '丰裕镇'],
    ['演示市城区街道桂花社区', '城区街道桂花社区'],
    ['泸县丰裕镇高坎村委会', '丰裕镇高坎村委会'],
    ['', ''],
  ])('of the address %s shows %s, and no house number', (address, place) => {
    expect(placeOf({ ...nowhere, hukouAddress: address })).toBe(place)
  })

  it('is rather where somebody lives than where they are registered', () => {
    expect(placeOf({ ...nowhere, residenceAddress: '演示县石桥镇', hukouAddress: '演示县丰裕镇' })).toBe('石桥镇')
  })
})
