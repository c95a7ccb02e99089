import type { PdfBlock, PdfDocument } from '#app/platform/pdf'
import { CHINESE, NAMES } from './names'

const DUE = ['31 January', '28 February', '31 March', '30 April', '31 May', '30 June', '31 July', '31 August', '30 September', '31 October', '30 November', '31 December']

/** A schedule long enough to cross a page. */
const instalments = (count: number) =>
  Array.from({ length: count }, (_, index) => [String(index + 1), `${DUE[index % 12]} ${2027 + Math.floor(index / 12)}`, `RF${10 + index} 2601 ${4710 + index * 10}`, index < 16 ? '1,041.67' : '1,041.66'])

function clauses(): PdfBlock[] {
  return [
    {
      kind: 'parties',
      parties: [
        { caption: 'Donor', lines: [[{ text: 'Northern Lights Foundation', style: 'bold' }], 'a foundation registered in Norland', 'represented by Ingrid Aas, Director'] },
        { caption: 'Receiving organisation', lines: [[{ text: 'The coordination team of the network', style: 'bold' }], 'represented by the Head of the team'] },
      ],
    },
    { kind: 'heading', level: 2, text: '1. Contribution' },
    { kind: 'paragraph', text: ['The Donor contributes ', { text: 'EUR 25,000.00', style: 'bold' }, ' (twenty-five thousand euros) to the fund for 2026–2027, not earmarked, in twenty-four instalments:'] },
    {
      kind: 'table',
      columns: [{ label: 'Instalment', weight: 0.8, rowHeader: true }, { label: 'Due', weight: 1.4 }, { label: 'Reference', weight: 1.6 }, { label: 'EUR', align: 'end' }],
      rows: instalments(24),
      total: ['', '', 'Total', '25,000.00'],
    },
    { kind: 'heading', level: 2, text: '2. Use' },
    { kind: 'paragraph', text: 'The contribution supports the strategy of the network to the benefit of member cities, above all of cities in Africa and in low-income countries. It is pooled with the contributions of others.' },
    { kind: 'list', items: ['Programmes that several cities share come first.', 'What is not allocated by the end of the biennium is carried forward, and the Donor is told so within thirty days of the end of the period.', [{ text: 'No part', style: 'bold' }, ' of it pays for equipment of the coordination team.']] },
    { kind: 'heading', level: 3, text: 'Cities in the first round' },
    { kind: 'plates', cities: ['Lusaka', 'Ouagadougou', 'Medellín', 'Հ', 'Đà Nẵng', 'አዲስ አበባ', 'القاهرة', 'दिल्ली', 'กรุงเทพมหานคร', 'Θεσσαλονίκη', 'ירושלים'].filter((city) => city !== 'Հ') },
    { kind: 'heading', level: 2, text: '3. Support cost' },
    { kind: 'paragraph', text: 'Seven per cent of direct cost, included in the contribution.' },
    { kind: 'heading', level: 2, text: '4. Reporting' },
    { kind: 'paragraph', text: 'The Donor receives the consolidated report of each period and can see at any time, to the cent, which allocations its notional share has served.' },
    { kind: 'notice', title: 'Before you sign', text: 'Changes to this agreement are made in writing. The version that counts is the one whose SHA-256 is shown at the address at the foot of this page.' },
  ]
}

function clausesInFrench(): PdfBlock[] {
  const blocks: PdfBlock[] = [
    { kind: 'heading', level: 1, text: 'Contribution au fonds multidonateurs du réseau des villes apprenantes' },
    {
      kind: 'parties',
      parties: [
        { caption: 'Donateur', lines: [[{ text: 'Northern Lights Foundation', style: 'bold' }], 'fondation enregistrée en Norlande', 'représentée par Ingrid Aas, directrice'] },
        { caption: 'Organisation bénéficiaire', lines: [[{ text: 'L’équipe de coordination du réseau', style: 'bold' }], 'représentée par la cheffe de l’équipe'] },
      ],
    },
    { kind: 'heading', level: 2, text: '1. Contribution' },
    { kind: 'paragraph', text: 'Le Donateur verse 25\u202f000,00\u00a0EUR (vingt-cinq mille euros) au fonds pour 2026–2027, sans affectation, en vingt-quatre versements dont les échéances figurent au tableau ci-dessus.' },
    { kind: 'heading', level: 2, text: '2. Emploi' },
    { kind: 'paragraph', text: 'La contribution soutient la stratégie du réseau au profit des villes membres, et d’abord des villes d’Afrique et des pays à faible revenu\u00a0: elle est mise en commun avec celles des autres donateurs, selon le principe «\u00a0à chacun sa part théorique\u00a0».' },
  ]
  return blocks.map((block) => ({ ...block, language: 'fr' }))
}

/** A bilingual agreement of three pages with a long table and witnesses in ten scripts. */
export function sampleAgreement({ chinese = false } = {}): PdfDocument {
  const names = [...Object.values(NAMES), ...(chinese ? [CHINESE] : [])]
  return {
    title: 'Contribution to the multi-donor fund of the network of learning cities',
    language: 'en',
    number: 'Agreement AG-2026-0031',
    issuedAt: new Date('2026-11-16T15:40:00Z'),
    author: 'Learning Cities Fund & network',
    blocks: [
      ...clauses(),
      { kind: 'pageBreak' },
      ...clausesInFrench(),
      { kind: 'heading', level: 2, text: 'Witnesses / Témoins' },
      { kind: 'table', columns: [{ label: 'No.', weight: 0.3 }, { label: 'Name', weight: 2 }, { label: 'Share', align: 'end', weight: 0.6 }], rows: names.map((name, index) => [String(index + 1), name, `${index + 1}.0 %`]) },
      {
        kind: 'signatures',
        signatures: [
          { role: 'For the Donor', name: 'Ingrid Aas, Director', signedLine: 'signed 14 November 2026, 09:12 UTC' },
          { role: 'For the receiving organisation', signedLine: 'countersigned 16 November 2026, 15:40 UTC' },
        ],
      },
    ],
    footer: { verify: 'Verify this document at https://fund.example/verify/7H4K-Q2MX-93TF', note: 'SHA-256 of the signed file is shown there' },
  }
}
