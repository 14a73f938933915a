import { localDate } from '../../shared/units'
import { sources } from '../sources'
import type { NoticeText } from './types'

/** First text. Its items are those that the law lists (arts 17, 30, 44–50); its words are ours until they are confirmed. */
export const notice2026v1: NoticeText = {
  version: '2026-1',
  from: localDate('2026-01-01'),
  source: sources.notice,
  items: [
    {
      zh: {
        title: '谁处理您的信息',
        text: '{station}。信息存放在本站的电脑里，全部加密，凭经办人自己的账号才能打开，谁看过、改过、打印过都有记录。',
      },
      en: {
        title: 'Who handles your data',
        text: '{station}. The data are kept on the computer of the station, all encrypted. They open only with the own account of a member of staff, and who looked, changed or printed is recorded.',
      },
    },
    {
      zh: {
        title: '用来做什么',
        text: '办理失业登记、就业登记、就业困难人员认定、职业培训和公益性岗位安排，以及这些业务的统计和上报。这是履行公共就业服务的法定职责，不用于其他目的。',
      },
      en: {
        title: 'What they are for',
        text: 'Registration of unemployment and employment, recognition of employment difficulty, training and public-welfare posts, and the statistics and reports of this work. It is the statutory duty of public employment service; the data serve no other purpose.',
      },
    },
    {
      zh: {
        title: '收集哪些信息',
        text: '姓名、证件类型和号码、性别、出生日期、民族、文化程度、户籍性质、地址、电话、养老待遇，就业失业情况，培训报名、考勤和证书，岗位安排，以及打印过的材料。',
      },
      en: {
        title: 'Which data',
        text: 'Name, kind and number of the document, sex, date of birth, ethnicity, education, household, addresses, phone, pension; employment and unemployment; training, attendance and certificates; posts; and the papers printed.',
      },
    },
    {
      zh: {
        title: '敏感信息',
        text: '残疾等级，低收入、脱贫和防止返贫监测等情况，以及困难认定的材料，按敏感个人信息保护，只在办理困难认定、公益性岗位等确有需要的业务时收集。不提供的，只影响需要它的那项业务。',
      },
      en: {
        title: 'Sensitive data',
        text: 'Disability grade, low income, poverty alleviation and monitoring, and the evidence of employment difficulty are protected as sensitive data and asked for only where the matter needs them, such as recognition of difficulty and public-welfare posts. Whoever does not give them misses only that matter.',
      },
    },
    {
      zh: {
        title: '保存多久',
        text: '按就业业务档案的保管规定保存，年限可以向本站询问；规定的年限没有明确以前不自动删除。',
      },
      en: {
        title: 'How long they are kept',
        text: 'As long as the rules on files of employment service say; ask the station for the years. Until the rules are settled nothing is deleted automatically.',
      },
    },
    {
      zh: {
        title: '提供给谁',
        text: '按月上报上级人力资源社会保障部门；培训机构和用人单位只得到培训花名册、签到表、岗位审批表等办理业务所需的内容；法律规定应当提供的，按法律办理。',
      },
      en: {
        title: 'Who gets them',
        text: 'The human resources authority above, every month. Training providers and employers get only what their matter needs: class rosters, sign-in sheets, approval forms. Where the law asks for data, the law decides.',
      },
    },
    {
      zh: {
        title: '您的权利',
        text: '您可以查阅、复制自己的信息，要求更正、补充、解释说明；符合法律规定的，可以要求删除，法律要求保存的除外。',
      },
      en: {
        title: 'Your rights',
        text: 'You may see your data and have a copy, have them corrected, completed and explained. Where the law provides for it you may have them deleted, unless a law asks to keep them.',
      },
    },
    {
      zh: {
        title: '怎样行使权利',
        text: '本人持有效身份证件到本站窗口提出，可以当场查询并取得打印件；委托他人的，由受委托人办理。',
      },
      en: {
        title: 'How to use them',
        text: 'Come to the counter with a valid identity document: you can see your file and get it printed at once. Somebody you authorise can come for you.',
      },
    },
  ],
}
