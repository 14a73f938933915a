/** One box of a choice, as forms print it: filled when it was chosen. */
export function choiceBox(isChosen: boolean, name: string): string {
  return `${isChosen ? '■' : '□'}${name}`
}

/** All boxes of a choice on one line; none is filled when what was chosen is not among them. */
export function choiceBoxes<K extends string>(names: Readonly<Record<K, string>>, chosen: string): string {
  return (Object.keys(names) as K[]).map((key) => choiceBox(key === chosen, names[key])).join('　')
}

/** The two boxes of a question, one of them filled. */
export function yesNoBoxes({ yes, no }: Readonly<Record<'yes' | 'no', string>>, isYes: boolean): string {
  return choiceBoxes({ yes, no }, isYes ? 'yes' : 'no')
}
