import type { ownDataEn } from './own-data-en'

export const ownDataFr = {
  title: 'Vos données personnelles',
  lead: 'Voyez ce qui est conservé de vous, emportez-le ou faites-le effacer.',
  export: 'Tout télécharger (JSON)',
  exportLead: 'Votre nom et votre adresse, vos rôles, sessions, courriels, les dons et offres que vous avez commencés, vos messages, ce que vous avez signé et fait ici.',
  erase: 'Effacer mes données',
  eraseLead: 'Votre nom, votre adresse, vos rôles, contacts, courriels et ce que vous avez commencé sous « Donner » sont effacés, ainsi que votre nom à côté de ce que vous avez écrit ; vous êtes déconnecté aussitôt. Cela ne peut pas être annulé.',
  stays: 'Les conventions signées, les reçus, les lettres, les pièces justificatives et les valeurs confirmées gardent leur contenu, ainsi que la piste d’audit, car la loi l’exige. Les messages gardent leur texte, et une personne détachée ou mise à disposition reste nommée dans cette affectation. Aucun chiffre du fonds ne change.',
  email: 'Saisissez votre adresse électronique',
  done: 'Vos données sont effacées. Vous êtes déconnecté.',
  refusals: {
    OTHER_ADDRESS: 'Ce n’est pas l’adresse de ce compte. Saisissez-la exactement, ou laissez tout en l’état.',
    LAST_ADMINISTRATOR: 'Vous êtes le dernier administrateur. Nommez-en d’abord un autre.',
    LAST_DONOR_ADMINISTRATOR: 'Vous êtes la dernière personne à administrer {donor}. Confiez-en d’abord l’administration à quelqu’un d’autre.',
  },
} satisfies typeof ownDataEn
