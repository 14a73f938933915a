import { describe, expect, it } from 'vitest'
import file from '../../../../resources/places/places.json'
import { addressAt, findPlaces, placeTableOf } from '../../../../src/domain/person/places'

const table = placeTableOf(file)
const anyue = '512021'
const codes = (text: string, near = anyue, limit = 5) => findPlaces(table, text, near, limit).map(({ code }) => code)
const first = (text: string, near = anyue) => findPlaces(table, text, near, 1)[0]

describe('the committed table of places', () => {
  it('names its source and day', () => {
    expect(file.header.source).toContain('国家统计局')
    expect(file.header.date).toBe('2023-06-30')
  })

  it('has each code in force once, and none of them among the retired', () => {
    const inForce = file.current.map((line) => line.split(' ')[0])
    const retired = file.retired.map((line) => line.split(' ')[0])
    expect(new Set([...inForce, ...retired]).size).toBe(inForce.length + retired.length)
  })

  it('has the county above every township, and the province above every county', () => {
    const lost = table.places.filter(({ code }) =>
      code.length === 9 ? !table.byCode.has(code.slice(0, 6)) : !table.above.has(code.slice(0, 2)),
    )
    expect(lost).toEqual([])
  })

  it('keeps townships of Sichuan alone, and the day of the last edition for what was abolished', () => {
    expect(table.places.filter(({ code }) => code.length === 9 && !code.startsWith('51'))).toEqual([])
    expect(first('510122')).toMatchObject({ name: '四川省成都市双流县', lastSeenOn: '2015-09-30' })
    expect(first('510116')).toMatchObject({ name: '四川省成都市双流区', lastSeenOn: null })
  })
})

describe('finding a place', () => {
  it.each([
    ['石羊', '石羊镇'],
    ['sy 安岳', '石羊镇'],
    ['安岳 石羊', '石羊镇'],
    ['ＳＹＺ ay', '石羊镇'],
    ['512021101', '鸳大镇'],
  ])('%j leads to %s of the own county', (text, name) => {
    expect(first(text)?.levels).toEqual([name, '安岳县', '资阳市'])
  })

  it('puts the own county before the prefecture, and that before the province', () => {
    const found = findPlaces(table, 'l', anyue, 2000).filter(({ lastSeenOn }) => lastSeenOn === null)
    const lengths = found.map(({ code }) => [6, 4, 2].find((length) => code.startsWith(anyue.slice(0, length))) ?? 0)
    expect(new Set(lengths)).toEqual(new Set([6, 4, 2, 0]))
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
  })

  it('puts a name typed in full before what is nearer', () => {
    expect(first('双流')?.code).toBe('510116')
  })

  it('finds a name by each reading of a character', () => {
    expect(codes('lps')).toContain('360281') // 乐平市
    expect(codes('yps', anyue, 20)).toContain('360281')
  })

  it('puts abolished places last', () => {
    const found = findPlaces(table, '双流', anyue, 50)
    const isRetired = found.map(({ lastSeenOn }) => lastSeenOn !== null)
    expect(isRetired).toEqual(isRetired.toSorted((a, b) => Number(a) - Number(b)))
    expect(isRetired).toContain(true)
  })

  it('names the province of a place elsewhere, and a city without counties once', () => {
    expect(first('东莞市')).toMatchObject({ name: '广东省东莞市', levels: ['东莞市', '广东省'] })
    expect(first('110105')).toMatchObject({ name: '北京市朝阳区', levels: ['朝阳区', '北京市'] })
  })

  it('finds nothing for nothing, and nothing for what is no place', () => {
    expect(codes(' ')).toEqual([])
    expect(codes('不存在的地方')).toEqual([])
  })
})

describe('an address that begins with a place', () => {
  const shiyang = { code: '512021108', name: '四川省资阳市安岳县石羊镇' }
  const yuanda = { code: '512021101', name: '四川省资阳市安岳县鸳大镇' }
  it.each([
    ['', null, '四川省资阳市安岳县石羊镇'],
    ['甲村1组', null, '四川省资阳市安岳县石羊镇甲村1组'],
    ['石羊镇甲村1组', null, '四川省资阳市安岳县石羊镇甲村1组'],
    ['安岳县石羊镇甲村', null, '四川省资阳市安岳县石羊镇甲村'],
    ['四川省资阳市安岳县石羊镇甲村', null, '四川省资阳市安岳县石羊镇甲村'],
    ['四川省资阳市安岳县鸳大镇甲村', yuanda, '四川省资阳市安岳县石羊镇甲村'],
  ])('%j after %j becomes %s', (address, before, expected) => {
    expect(addressAt(address, shiyang, before)).toBe(expected)
  })
})
