const en = { programmes: 'Programmes' }
const fr = { programmes: 'Programmes' } satisfies typeof en
export const programmeMessages = { en, fr }
