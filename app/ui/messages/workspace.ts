const en = {
  secretariat: 'Coordination team',
  donor: 'Donor workspace',
  city: 'City workspace',
  coordinator: 'Workspace of a cluster coordinator',
  publicPage: 'Public page of the fund',
  today: 'Today',
  ledger: 'Ledger',
  settings: 'Settings',
  groups: { givers: 'Who gives', cities: 'Where it goes', books: 'The books', house: 'The house' },
}

const fr = {
  secretariat: 'Équipe de coordination',
  donor: 'Espace donateur',
  city: 'Espace de la ville',
  coordinator: 'Espace de coordination de groupe',
  publicPage: 'Page publique du fonds',
  today: 'Aujourd’hui',
  ledger: 'Grand livre',
  settings: 'Réglages',
  groups: { givers: 'Qui donne', cities: 'Où cela va', books: 'Les comptes', house: 'La maison' },
} satisfies typeof en

/** Names of the workspaces and of places that belong to no feature. */
export const workspaceMessages = { en, fr }
