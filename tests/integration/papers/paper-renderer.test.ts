import { afterAll, describe, expect, it } from 'vitest'
import { toCompletionCertificateModel } from '../../../src/documents/completion-certificate/model'
import { paperForms } from '../../../src/documents/registry'
import { toUnemploymentRegistrationModel } from '../../../src/documents/unemployment-registration-form/model'
import { createPaperRenderer } from '../../../src/platform/papers/paper-renderer'
import { certificateFacts, registrationFacts } from '../../builders/papers.builder'
import { fontUrls } from './fonts'

const papers = createPaperRenderer({ fontUrls })
afterAll(() => papers.stop())

const certificates = (count: number) =>
  paperForms['completion-certificate'].define(toCompletionCertificateModel(certificateFacts(count)))
const registration = (name: string) =>
  paperForms['unemployment-registration-form'].define(toUnemploymentRegistrationModel(registrationFacts({ name })))

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'
}

describe('papers drawn in the worker', () => {
  it('have one page a certificate', async () => {
    const paper = await papers.render(certificates(7))
    expect(paper).toMatchObject({ pages: 7, missingCharacters: [] })
    expect(isPdf(paper.bytes)).toBe(true)
  })

  it('report characters that no font has', async () => {
    const paper = await papers.render(registration('𠮷田'))
    expect(paper).toMatchObject({ pages: 1, missingCharacters: ['𠮷'] })
  })

  it('are asked which font lacks a character of a name', async () => {
    expect(await papers.lacking('王𠮷')).toEqual([
      { font: 'regular', characters: ['𠮷'] },
      { font: 'bold', characters: ['𠮷'] },
    ])
    expect(await papers.lacking('陈䶮·𬭼')).toEqual([])
  })

  it('come back each to the one who asked, when several are asked at once', async () => {
    const drawn = await Promise.all([1, 3, 2].map((count) => papers.render(certificates(count))))
    expect(drawn.map((paper) => paper.pages)).toEqual([1, 3, 2])
  })

  it('are refused when the station is locked meanwhile, and drawn again afterwards', async () => {
    const open = papers.render(certificates(3))
    papers.stop()
    await expect(open).rejects.toMatchObject({ code: 'station/locked' })
    await expect(papers.render(certificates(1))).resolves.toMatchObject({ pages: 1 })
  })

  it.each([
    ['are not there', 'http://127.0.0.1:9/nowhere.ttf'],
    ['are answered with something that is no font', 'data:text/html,nothing'],
  ])('say so when the fonts %s', async (_, url) => {
    const broken = createPaperRenderer({ fontUrls: { ...fontUrls, bold: url } })
    await expect(broken.render(certificates(1))).rejects.toMatchObject({ code: 'documents/fonts-missing' })
    broken.stop()
  })

  it('fail with a code when a definition cannot be drawn, and the next one is drawn', async () => {
    const impossible = { content: { table: { body: [[{ colSpan: 3, text: '' }]] } }, defaultStyle: { font: 'none' } }
    await expect(papers.render(impossible)).rejects.toMatchObject({ code: 'documents/render-failed' })
    await expect(papers.render(registration('陈䶮'))).resolves.toMatchObject({ pages: 1, missingCharacters: [] })
  })

  it('fetch nothing that a definition names', async () => {
    const image = {
      content: { image: new URL('/favicon.png', location.href).href },
      defaultStyle: { font: 'NotoSansSC' },
    }
    await expect(papers.render(image)).rejects.toMatchObject({ code: 'documents/render-failed' })
  })
})
