import { Dexie, type Table } from 'dexie'
import type { TableName } from '../domain/tables'
import { migrations } from './migrations'
import type { StoredRow, ViewState } from './stored-row'

/**
 * The query view in IndexedDB. Strict durability everywhere: a relaxed commit can vanish at a power cut.
 * It never opens itself again after a failure: whoever reopens it compares it with the journal first.
 */
export class StationDatabase extends Dexie {
  private wasOpened = false

  /** @param upTo stop at this schema version; tests make an old database with it */
  constructor(name: string, upTo = Infinity) {
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false })
    for (const { version, stores } of migrations) {
      if (version <= upTo) this.version(version).stores(stores)
    }
    // Another window needs a newer form: let it go on. The next use reopens, and refuses if the form is too new.
    this.on('versionchange', () => this.close())
    // Dexie reopens a connection that the browser dropped, by itself. Were the database gone by then, it would be made
    // anew, empty, and lists would be blank without a word; so only the first opening may create.
    this.on('populate', () => {
      if (this.wasOpened) throw new Dexie.DatabaseClosedError('the database is gone')
    })
    this.on('ready', () => {
      this.wasOpened = true
    })
  }

  rows(table: TableName): Table<StoredRow, string> {
    return this.table(table)
  }

  get state(): Table<ViewState, ViewState['k']> {
    return this.table('meta')
  }
}
