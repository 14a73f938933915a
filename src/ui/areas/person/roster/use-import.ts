import { watch } from 'vue'
import type { RosterField } from '../../../../domain/person/roster/roster-field'
import { AppError } from '../../../../shared/errors/app-error'
import { readChosenFile } from '../../../composables/read-chosen-file'
import { saveFile } from '../../../composables/save-file'
import { useLongJob } from '../../../composables/use-long-job'
import { useSubmit } from '../../../composables/use-submit'
import { useText } from '../../../composables/use-text'
import { useServices } from '../../../services'
import { useRostersStore } from '../../../stores/rosters.store'
import { useSavesStore } from '../../../stores/saves.store'
import { useRosterText } from './use-roster-text'

/** File type of .xlsx. */
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The steps of an import: read, rehearse, save; and the workbook of what was not taken. */
export function useImport() {
  const { t } = useText()
  const { issueText } = useRosterText()
  const services = useServices()
  const rosters = useRostersStore()
  const saves = useSavesStore()

  const reading = useLongJob(async (control, file: File) => {
    const opened = await services.rosters.open(file.name, await readChosenFile(file), control)
    rosters.forget()
    rosters.opened = opened
  })
  const rehearsing = useLongJob(async (control, overwrite: ReadonlySet<RosterField>) => {
    if (!rosters.opened) return
    const before = rosters.run ?? undefined
    const run = await services.rosters.rehearse(rosters.opened, { ...control, overwrite, before })
    const hasProblems = run.rehearsal.rows.some(({ effect }) => effect === 'refused')
    if (!before) rosters.filter = hasProblems ? 'refused' : 'all'
    rosters.run = run
    rosters.revision += 1
  })
  const saving = useLongJob(async (control) => {
    if (!rosters.run) return
    rosters.saved = await services.rosters.commit(rosters.run, control)
    saves.touch(rosters.saved.savedAt)
  })

  const errorBook = useSubmit(async () => {
    const { run, opened } = rosters
    if (!run || !opened) throw new AppError('sheets/nothing-to-import')
    const bytes = await services.rosters.errorWorkbook(run, (row) =>
      row.problems.map((problem) => issueText(run, row, problem)).join(' '),
    )
    const name = t('sheets.status.errorFile', { name: opened.fileName.replace(/\.[^.]*$/, '') })
    saveFile(`${name}.xlsx`, bytes, workbook)
  })
  const template = useSubmit(async () => {
    saveFile(t('person.file.template'), await services.person.rosterTemplate(), workbook)
  })

  // Other columns are another reading of the file: what was judged and mended under the old ones does not hold.
  watch(
    () => rosters.opened,
    () => (rosters.run = null),
  )

  return { rosters, reading, rehearsing, saving, errorBook, template }
}
