import { watch } from 'vue'
import { AppError } from '../../../shared/errors/app-error'
import { readChosenFile } from '../../composables/read-chosen-file'
import { saveFile } from '../../composables/save-file'
import { useLongJob } from '../../composables/use-long-job'
import { useSubmit } from '../../composables/use-submit'
import { useText } from '../../composables/use-text'
import { useServices } from '../../services'
import { useRostersStore } from '../../stores/rosters.store'
import { useSavesStore } from '../../stores/saves.store'
import type { RosterKind } from './roster-kind'
import { useRosterText } from './use-roster-text'

/** File type of .xlsx. */
export const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The steps of an import: read, rehearse, save; and the workbook of what was not taken. */
export function useImport(kind: RosterKind) {
  const { t } = useText()
  const { issueText } = useRosterText(kind)
  const desk = kind.desk(useServices())
  const rosters = useRostersStore(kind.id)
  const saves = useSavesStore()

  const reading = useLongJob(async (control, file: File) => {
    const opened = await desk.open(file.name, await readChosenFile(file), control)
    rosters.forget()
    rosters.opened = opened
  })
  const rehearsing = useLongJob(async (control, overwrite: ReadonlySet<string>) => {
    if (!rosters.opened) return
    const before = rosters.run ?? undefined
    const run = await desk.rehearse(rosters.opened, { ...control, overwrite, before })
    const hasProblems = run.rehearsal.rows.some(({ effect }) => effect === 'refused')
    if (!before) rosters.filter = hasProblems ? 'refused' : 'all'
    rosters.run = run
    rosters.revision += 1
  })
  const saving = useLongJob(async (control) => {
    if (!rosters.run) return
    rosters.saved = await desk.commit(rosters.run, control)
    saves.touch(rosters.saved.savedAt)
  })

  const errorBook = useSubmit(async () => {
    const { run, opened } = rosters
    if (!run || !opened) throw new AppError('sheets/nothing-to-import')
    const bytes = await desk.errorWorkbook(run, (row) =>
      row.problems.map((problem) => issueText(run, row, problem)).join(' '),
    )
    const name = t('sheets.status.errorFile', { name: opened.fileName.replace(/\.[^.]*$/, '') })
    saveFile(`${name}.xlsx`, bytes, workbook)
  })

  // Other columns are another reading of the file: what was judged and mended under the old ones does not hold.
  watch(
    () => rosters.opened,
    () => (rosters.run = null),
  )

  return { rosters, reading, rehearsing, saving, errorBook }
}
