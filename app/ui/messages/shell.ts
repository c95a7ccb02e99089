import type { Language } from '#app/kernel/language'

const en = {
  errors: {
    notFound: { title: 'There is no such page', message: 'The address may be mistyped, or what it named is not open to you.' },
    forbidden: { title: 'This is not open to you', message: 'Your role does not include this. If it should, write to the administrator of the team.' },
    method: { title: 'This cannot be done here', message: 'Go back and use the form of the page.' },
    fault: { title: 'Something went wrong on our side', message: 'Nothing that was confirmed to you is lost. Try again in a moment; if it happens again, write to the team.' },
  },
}

const fr = {
  errors: {
    notFound: { title: 'Cette page n’existe pas', message: 'L’adresse est peut-être mal saisie, ou ce qu’elle désigne ne vous est pas ouvert.' },
    forbidden: { title: 'Cette page ne vous est pas ouverte', message: 'Votre rôle ne le permet pas. S’il le devrait, écrivez à l’administrateur de l’équipe.' },
    method: { title: 'Cette action n’est pas possible ici', message: 'Revenez en arrière et utilisez le formulaire de la page.' },
    fault: { title: 'Une erreur s’est produite de notre côté', message: 'Rien de ce qui vous a été confirmé n’est perdu. Réessayez dans un instant ; si cela se reproduit, écrivez à l’équipe.' },
  },
} satisfies typeof en

/** Words of the shell around every page, for places where no provider stands above. */
export const shellMessages: Record<Language, typeof en> = { en, fr }
