import type { giveInKindEn } from './give-en'

const sent = 'Cette offre a déjà été confirmée. Commencez-en une nouvelle pour offrir autre chose.'

export const giveInKindFr = {
  title: 'Donner en nature',
  chooser: {
    title: 'Un don en nature',
    lead: 'Des biens, des services, une expertise, un lieu ou un événement que vous accueillez, une publication, une traduction, des voyages, des médias.',
    where: 'L’équipe répond à chaque offre, convient avec vous du jour et du lieu, et confirme la valeur de ce qui a été livré. Elle est présentée à côté de l’argent, jamais avec lui.',
    choose: 'Offrir quelque chose en nature',
  },
  steps: { what: 'Ce que vous offrez', worth: 'Combien et quand', who: 'Qui vous êtes', review: 'Vérifier et envoyer' },
  what: { heading: 'Que souhaitez-vous donner ?' },
  worth: { heading: 'Combien, et quand est-ce disponible ?', lead: 'La valeur que vous déclarez figure à côté de celle que l’équipe confirme ensuite ; seule la valeur confirmée compte.' },
  onward: 'Continuer',
  review: {
    heading: 'Est-ce exact ?',
    change: 'Modifier',
    offer: 'Votre offre',
    declared: 'Valeur déclarée',
    each: (value: string, currency: string) => `${value} ${currency} l’unité`,
    donor: 'Donateur',
    contact: 'Contact',
    recognition: 'Le public voit',
    message: 'Message',
    next: 'Vous recevez un courriel avec un lien. L’ouvrir confirme votre offre et ouvre votre espace, où vous suivez son état et pouvez la retirer tant que rien n’est livré. Devis, photos ou certificats s’ajoutent lors de la confirmation, puis dans l’espace.',
    send: 'Confirmer par courriel',
  },
  sent: {
    heading: 'Consultez votre messagerie',
    lead: (email: string) => `Nous avons envoyé un lien à ${email}. Ouvrez-le pour confirmer votre offre ; il fonctionne pendant 30 jours.`,
    then: 'La suite',
    steps: ['Vous ouvrez le lien : votre offre parvient à l’équipe, et votre espace s’ouvre.', 'L’équipe l’étudie et répond dans les cinq jours ouvrables.', 'Si elle est acceptée, vous convenez avec l’équipe du jour et du lieu.', 'L’équipe confirme ce qui a été livré ; une autre personne confirme sa valeur.', 'Vous recevez une lettre avec la valeur confirmée, que chacun peut vérifier.'].join('\n'),
    nothing: 'Rien ? Regardez parmi les courriels indésirables, ou renvoyez le lien.',
    again: 'Renvoyer le lien',
    mistyped: 'L’adresse est fausse',
  },
  confirm: {
    heading: 'Confirmez votre offre',
    lead: 'L’équipe reçoit ainsi votre offre. Votre espace s’ouvre.',
    files: 'Fichiers joints',
    filesHint: 'PDF, PNG, JPEG, ou une feuille ou un texte d’un programme de bureau ; 8 Mo au plus chacun et trois pour l’instant, d’autres plus tard dans votre espace. Un fichier reste avec l’offre pour toujours, même après l’effacement des données d’une personne : n’y nommez personne sans nécessité.',
    tooManyAtOnce: 'Choisissez trois fichiers au plus pour l’instant ; d’autres s’ajoutent dans votre espace. Rien n’a été ajouté.',
    button: 'Confirmer et ouvrir mon espace',
    done: (ref: string) => `Merci. Votre offre ${ref} est parvenue à l’équipe.`,
  },
  refusals: { OFFER_SENT: sent },
  whoRefusals: { WRONG_KIND: 'Choisissez votre type de donateur.', UNKNOWN_COUNTRY: 'Choisissez un pays dans la liste.', OFFER_SENT: sent },
} satisfies typeof giveInKindEn
