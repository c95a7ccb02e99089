// What the files say of themselves, in both languages side by side: IATI holds every text once, with a narrative for each language.
import type { Bilingual } from '#app/kernel/language'

export const REPORTER_NAME: Bilingual = { en: 'UNESCO Institute for Lifelong Learning', fr: "Institut de l'UNESCO pour l'apprentissage tout au long de la vie" }

export const FUND_WORDS = {
  fund: {
    title: { en: 'Multi-donor funding of the UNESCO Global Network of Learning Cities', fr: 'Financement multidonateurs du Réseau mondial UNESCO des villes apprenantes' },
    description: {
      en: 'Contributions of all donors to the network, pooled and earmarked, and what it costs to look after them. What is awarded and sent to cities stands in the activity of each programme.',
      fr: "Contributions de tous les donateurs au réseau, mises en commun ou affectées, et ce que leur gestion coûte. Ce qui est attribué et envoyé aux villes figure dans l'activité de chaque programme.",
    },
  },
  staff: {
    title: { en: 'Staff for the coordination team of the network', fr: "Personnel pour l'équipe de coordination du réseau" },
    description: { en: 'Contributions earmarked for staff of the coordination team, seconded staff included.', fr: "Contributions affectées au personnel de l'équipe de coordination, détachements compris." },
  },
} satisfies Record<string, { title: Bilingual; description: Bilingual }>
