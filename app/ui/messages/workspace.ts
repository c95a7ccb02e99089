const en = {
  secretariat: 'Coordination team',
  donor: 'Donor workspace',
  city: 'City workspace',
  publicPage: 'Public page of the fund',
  today: 'Today',
  ledger: 'Ledger',
  settings: 'Settings',
}

const fr = {
  secretariat: 'Équipe de coordination',
  donor: 'Espace donateur',
  city: 'Espace de la ville',
  publicPage: 'Page publique du fonds',
  today: 'Aujourd’hui',
  ledger: 'Grand livre',
  settings: 'Réglages',
} satisfies typeof en

/** Names of the workspaces and of places that belong to no feature. */
export const workspaceMessages = { en, fr }
