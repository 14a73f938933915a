import { describe, expect, it } from 'vitest'
import { createNameReader } from '../../../src/platform/search/name-readings'

const read = createNameReader()
const whole = (name: string) => read(name).map((syllables) => syllables.join(' '))
const initials = (name: string) => read(name).map((syllables) => syllables.map((syllable) => syllable[0]).join(''))

describe('readings of a name', () => {
  it.each([
    { name: '单雄信', reading: 'shan xiong xin' },
    { name: '单雄信', reading: 'dan xiong xin' },
    { name: '尉迟恭', reading: 'yu chi gong' },
    { name: '仇英', reading: 'qiu ying' },
    { name: '解珍', reading: 'xie zhen' },
    { name: '曾国强', reading: 'zeng guo qiang' },
    { name: '欧阳修', reading: 'ou yang xiu' },
    { name: '吉克·阿木', reading: 'ji ke a mu' },
    { name: '扎西·卓玛', reading: 'zha xi zhuo ma' },
    { name: '万俟卨', reading: 'mo qi xie' },
    { name: '单于', reading: 'chan yu' },
    { name: '晟明', reading: 'cheng ming' },
    { name: '晟明', reading: 'sheng ming' },
    { name: '重华', reading: 'chong hua' },
    { name: '郇明', reading: 'huan ming' },
    { name: '撒贝', reading: 'sa bei' },
    { name: '洗英', reading: 'xian ying' },
    { name: '黑子', reading: 'he zi' },
    { name: '秘书', reading: 'bi shu' },
    { name: '种师道', reading: 'chong shi dao' },
    { name: '祭仲', reading: 'zhai zhong' },
    { name: '适之', reading: 'kuo zhi' },
    { name: '颉利', reading: 'xie li' },
    { name: '吕布', reading: 'lv bu' },
    { name: '吕布', reading: 'lyu bu' },
    { name: '㛃䶮', reading: 'jie yan' },
    { name: '李𬭼', reading: 'li sui' },
    { name: '王𫖮', reading: 'wang yi' },
    { name: 'John Smith', reading: 'john smith' },
  ])('$name is read $reading', ({ name, reading }) => {
    expect(whole(name)).toContain(reading)
  })

  it('give initials of every reading', () => {
    expect(initials('单雄信')).toEqual(expect.arrayContaining(['sxx', 'dxx']))
  })

  it('are sixteen at most, with every reading of the first character among them', () => {
    const many = whole('单单乐单')
    expect(many).toHaveLength(16)
    expect(new Set(many.map((reading) => reading.split(' ')[0]))).toEqual(new Set(['shan', 'dan', 'chan']))
  })

  it('are none for what cannot be read', () => {
    expect(read('ꀆꉬ')).toEqual([])
    expect(read('')).toEqual([])
  })
})
