const en = { cities: 'Cities', regions: { Africa: 'Africa', Americas: 'Americas', Asia: 'Asia', Europe: 'Europe', Oceania: 'Oceania' } }
const fr = { cities: 'Villes', regions: { Africa: 'Afrique', Americas: 'Amériques', Asia: 'Asie', Europe: 'Europe', Oceania: 'Océanie' } } satisfies typeof en
export const cityMessages = { en, fr }
