import type { PdfDocument } from '#app/platform/pdf'

/** A pattern that looks like a code; nobody scans it in these tests. */
const matrix = Array.from({ length: 29 }, (_, y) => Array.from({ length: 29 }, (_, x) => (x * 7 + y * 13 + ((x * y) % 5)) % 3 === 0))

/** A receipt of one page, in French, marked as demonstration. */
export function sampleReceipt(): PdfDocument {
  return {
    title: 'Reçu de votre contribution',
    language: 'fr',
    number: 'Reçu RC-2026-00117',
    issuedAt: new Date('2026-11-20T08:00:00Z'),
    author: 'Fonds des villes apprenantes',
    mark: 'demonstration',
    blocks: [
      { kind: 'figure', figure: '8\u202f333,34\u00a0EUR', caption: 'reçus le 19 novembre 2026 par virement bancaire, avec nos remerciements' },
      {
        kind: 'facts',
        facts: [
          { label: 'Donateur', value: [{ text: 'Fondation de la Boréalie', style: 'bold' }] },
          { label: 'Accord', value: 'AG-2026-0031, versement 1 sur 3' },
          { label: 'Référence', value: 'RF18 5390 0754 7034' },
          { label: 'Contre-valeur', value: '9\u202f448,23\u00a0$\u00a0US au taux opérationnel des Nations Unies du 1er novembre 2026 (0,882 EUR pour 1 USD)' },
          { label: 'Affectation', value: 'Fonds commun, sans affectation' },
        ],
      },
      { kind: 'heading', level: 2, text: 'Ce que devient votre contribution' },
      { kind: 'paragraph', text: 'Elle rejoint celles des autres donateurs. Dès qu’une allocation est approuvée, vous voyez dans votre espace quelle part théorique lui revient, au centime près.' },
      { kind: 'plates', cities: ['Lusaka', 'Thiès', 'Medellín', 'Đà Nẵng', 'القاهرة'] },
      { kind: 'list', ordered: true, items: ['Conservez ce reçu : il fait foi auprès de votre administration fiscale.', 'Une erreur ? Écrivez-nous sous trente jours en citant le numéro du reçu.'] },
      { kind: 'notice', tone: 'warning', title: 'À noter', text: 'Ce reçu ne vaut pas facture. Aucun bien ni service n’a été fourni en échange.' },
      { kind: 'qr', matrix, alt: 'Code QR menant à la page de vérification de ce reçu', beside: [[{ text: 'Vérifier ce reçu', style: 'bold' }], 'Scannez le code : la page montre le numéro, la date et l’empreinte du fichier.', [{ text: 'https://fund.example/verify/9KQ2-77XA-01ZD', style: 'muted' }]] },
      { kind: 'rule' },
      { kind: 'paragraph', size: 'small', text: 'Le fonds multidonateurs soutient le réseau mondial des villes apprenantes. Les comptes sont publiés chaque jour.' },
      { kind: 'signatures', signatures: [{ role: 'Pour le fonds', name: 'Le trésorier' }] },
    ],
    footer: { verify: 'Vérifiez ce document sur https://fund.example/verify/9KQ2-77XA-01ZD' },
  }
}
