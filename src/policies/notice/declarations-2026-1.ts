import { localDate } from '../../shared/units'
import { sources } from '../sources'
import type { DeclarationTexts } from './types'

/** First texts; their words are ours until the bureau's legal office agrees. */
export const declarations2026v1: DeclarationTexts = {
  version: '2026-1',
  from: localDate('2026-01-01'),
  texts: {
    truth: {
      source: sources.truthCommitment,
      zh: {
        title: '情况属实的承诺',
        text: '本人向{station}提供的身份、就业失业、家庭等情况真实、准确、完整，情况有变化的及时告知。如有不实，本人承担相应责任。',
      },
      en: {
        title: 'Commitment that it is true',
        text: 'What I tell {station} about who I am, my work and my household is true and complete, and I will tell of changes. I answer for what is not true.',
      },
    },
    'face-check-in': {
      source: sources.separateConsent,
      zh: {
        title: '培训时用人脸签到',
        text: '同意培训签到时采集本人的面部图像，只用于核对签到的是不是本人。不同意的，可以刷身份证或者在纸上签到，照常参加培训。可以随时撤回。',
      },
      en: {
        title: 'Check-in by face at classes',
        text: 'My face may be taken at classes, only to check that it is me who signs in. Without this I sign in with my card or on paper and take part all the same. I can take it back at any time.',
      },
    },
    'employer-referral': {
      source: sources.separateConsent,
      zh: {
        title: '把求职资料提供给用人单位',
        text: '同意把本人的姓名、性别、年龄、学历、技能和联系电话提供给推荐的用人单位，只用于推荐岗位。不同意的，由本人自己联系单位，其他服务照常办理。可以随时撤回。',
      },
      en: {
        title: 'Giving my job-seeking data to employers',
        text: 'My name, sex, age, education, skills and phone may be given to employers to whom I am recommended, only for that. Without this I get in touch myself; all other services stay the same. I can take it back at any time.',
      },
    },
  },
}
