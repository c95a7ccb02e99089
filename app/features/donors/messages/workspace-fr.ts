import type { workspaceEn } from './workspace-en'

export const workspaceFr = {
  documents: {
    title: 'Documents',
    lead: 'Les reçus, appels de fonds, conventions et relevés émis à votre nom. Chacun porte un code avec lequel chacun peut le vérifier.',
    document: 'Document',
    kind: 'Nature',
    issued: 'Émis le',
    code: 'Code',
    copy: 'Copie',
    copyOf: (number) => `Imprimer ${number} de nouveau, marqué comme copie`,
    none: 'Pas encore de document.',
    noneText: 'Ce qui est émis à votre nom reste ici pour toujours : reçus, appels de fonds, conventions.',
    all: 'tous les documents',
    show: 'Afficher',
    kinds: { AGREEMENT: 'Convention, texte à signer', SIGNED_AGREEMENT: 'Convention signée', RECEIPT: 'Reçu', PRO_FORMA: 'Appel de fonds', ACKNOWLEDGEMENT: 'Lettre de remerciement', TERMS_OF_REFERENCE: 'Cahier des charges', STATEMENT: 'Relevé', REPORT: 'Rapport', EVIDENCE: 'Pièce justificative' },
  },
  choices: {
    title: 'Vos choix',
    none: 'Vous ne représentez aucun donateur.',
    recognition: 'Ce que le public voit de vous à partir de maintenant',
    recognitionHint: 'Ce qui est déjà publié reste tel quel. Le plus strict entre ce choix et celui fait avec un don compte.',
    receipts: 'Reçus',
    receiptPlans: { EACH: 'Un par versement', YEARLY: 'Un par an' },
    receiptHints: { EACH: 'Par courriel, dès que l’argent est arrivé.', YEARLY: 'En janvier, pour tout ce qui est arrivé dans l’année, un par devise.' },
    save: 'Enregistrer',
    saved: 'Vos choix sont enregistrés.',
  },
} satisfies typeof workspaceEn
