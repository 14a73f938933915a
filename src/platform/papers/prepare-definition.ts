import { codeMarkText } from '../../domain/documents/paper-marks'

export interface Preparation {
  readonly text: (text: string) => string
  readonly codeSvg: (text: string) => string
}

/**
 * Copy of a definition in which every text went through `text` and every code mark became a drawing.
 * Texts that are settings (`'*'`, `'center'`, colours) are plain ASCII, which `text` leaves as it is.
 */
export function prepareDefinition<T>(definition: T, preparation: Preparation): T {
  return prepared(definition, '', preparation) as T
}

function prepared(value: unknown, key: string, preparation: Preparation): unknown {
  if (typeof value === 'string') {
    const code = key === 'svg' ? codeMarkText(value) : null
    return code === null ? preparation.text(value) : preparation.codeSvg(code)
  }
  if (Array.isArray(value)) return value.map((one) => prepared(one, '', preparation))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, prepared(one, name, preparation)]))
}
