import type { MessageShape } from '../../message-types'
import type { person as master } from '../zh-CN/person'

export const person: MessageShape<typeof master> = {
  sex: { '1': 'male', '2': 'female' },
  hit: { bornIn: 'born {year}', idTail: 'ID ends {tail}', phoneTail: 'phone ends {tail}' },
  search: {
    label: 'Find a person',
    placeholder: 'Name, pinyin initials, number or phone',
    nobody: 'Nobody found for “{text}”.',
    found: '{total} found, {shown} shown',
  },
}
