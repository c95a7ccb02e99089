import type { en } from './en'

export const fr = {
  page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
  marks: {
    copy: 'Copie. L’original est conservé par le fonds.',
    draft: 'Projet. Document non signé et sans valeur contractuelle.',
    demonstration: 'Données de démonstration. Ce document n’est pas authentique.',
  },
} satisfies typeof en
