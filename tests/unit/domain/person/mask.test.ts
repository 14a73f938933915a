import { describe, expect, it } from 'vitest'
import {
  groupIdNumber,
  idTail,
  maskBirthDate,
  maskIdNumber,
  maskPhone,
  phoneTail,
  villageOnly,
} from '../../../../src/domain/person/mask'

describe('what others may see', () => {
  it.each([
    ['519900197401010428', '519900********0428'],
    ['51990019850615001143', '519900**********1143'],
    ['EA1234567', 'E******67'],
    ['12', '**'],
  ])('number %s is shown as %s', (number, shown) => {
    expect(maskIdNumber(number)).toBe(shown)
  })

  it.each([
    ['13812345678', '138****5678'],
    ['0830-2345678', '********5678'],
    ['', ''],
  ])('telephone %s is shown as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown)
  })

  it('of a day of birth the year', () => {
    expect(maskBirthDate('1985-06-15')).toBe('1985\u2011**\u2011**')
  })

  it('tails tell people of one name apart', () => {
    expect(idTail('519900197401010428')).toBe('0428')
    expect(phoneTail('0830-2345678')).toBe('5678')
  })

  it('a number is read in groups of 6-8-4', () => {
    expect(groupIdNumber('519900197401010428')).toBe('519900 19740101 0428')
    expect(groupIdNumber('51990019850615001143')).toBe('519900 19850615 0011 43')
    expect(groupIdNumber('EA1234567')).toBe('EA1234567')
    expect(groupIdNumber('本人身份证519900197401010428')).toBe('本人身份证519900197401010428')
  })

  it.each([
    ['演示县丰裕镇高坎村3组12号', '演示县丰裕镇高坎村'],
    ['演示县城关街道桂花社区2栋3单元', '演示县城关街道桂花社区'],
    ['演示县丰裕镇正街5号', '演示县丰裕镇'],
    ['某处5号', ''],
  ])('address %s ends at %s', (address, shown) => {
    expect(villageOnly(address)).toBe(shown)
  })
})
