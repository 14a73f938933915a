import { describe, expect, it } from 'vitest'
import { peopleTitles } from '../../../src/domain/person/roster/titles'

const matchTitle = (title: string) => peopleTitles.match(title)

describe('column titles', () => {
  it.each([
    ['姓名', 'name'],
    ['姓  名', 'name'],
    ['*姓名', 'name'],
    ['姓\n名', 'name'],
    ['学员姓名', 'name'],
    ['Full Name', 'name'],
    ['身份证号', 'idNumber'],
    ['身份证号码（18位）', 'idNumber'],
    ['公民身份号码', 'idNumber'],
    ['证件号码*', 'idNumber'],
    ['ID number', 'idNumber'],
    ['ＩＤ　Ｎｏ．', 'idNumber'],
    ['证件类型', 'documentKind'],
    ['性别', 'sex'],
    ['出生年月', 'bornOn'],
    ['民 族', 'ethnicity'],
    ['学历（文化程度）', 'education'],
    ['户口性质', 'householdKind'],
    ['户籍地址', 'hukouAddress'],
    ['家庭住址', 'hukouAddress'],
    ['身份证地址', 'hukouAddress'],
    ['现住址', 'residenceAddress'],
    ['村（社区）', 'village'],
    ['村(社区)', 'village'],
    ['所在村组', 'village'],
    ['联系电话（必填）', 'phone'],
    ['手机号码', 'phone'],
    ['人员类别', 'category'],
    ['残疾等级', 'disabilityGrade'],
    ['备注', 'note'],
  ])('%j names the field %s', (title, field) => {
    expect(matchTitle(title)?.field).toBe(field)
  })

  it.each(['户主姓名', '配偶身份证号码', '紧急联系人电话', '单位名称', '开户银行', '序号', '年龄', '', '经办人电话'])(
    '%j is about something else',
    (title) => {
      expect(matchTitle(title)).toBeNull()
    },
  )

  it('takes words of the language itself for ordinary text', () => {
    for (const title of ['__proto__', 'constructor', 'toString']) expect(matchTitle(title)).toBeNull()
  })
})
