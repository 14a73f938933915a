/** One entry of a select or radio field. */
export interface Choice<Value extends string = string> {
  readonly value: Value
  readonly label: string
}
