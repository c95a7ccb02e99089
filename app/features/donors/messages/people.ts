import { peopleEn } from './people-en'
import { peopleFr } from './people-fr'

export const peopleMessages = { en: peopleEn, fr: peopleFr }
