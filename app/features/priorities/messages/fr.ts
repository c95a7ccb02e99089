import type { en } from './en'

export const fr = {
  areas: 'Domaines prioritaires',
  area: 'Domaine prioritaire',
  options: {
    MDFM: {
      name: 'Contribution au fonds commun multidonateurs (MDFM)',
      shortName: 'Fonds commun (MDFM)',
      leadsTo: 'Votre argent rejoint celui d’autres donateurs et porte l’ensemble de la stratégie du réseau\u00a0: formations, études, rencontres et échanges. Il n’est lié à aucune activité précise et peut donc aller là où le besoin est le plus grand.',
      whoBenefits: 'Les villes membres, en premier lieu celles d’Afrique et des pays à faible revenu.',
      next: 'L’équipe de coordination propose l’emploi du fonds commun, une autre personne l’approuve, et vous voyez votre part de chaque allocation.',
    },
    PA1: {
      name: 'Renforcement des capacités et formation des responsables des politiques urbaines dans les pays les moins développés',
      shortName: 'Renforcement des capacités',
      leadsTo: 'Les responsables des politiques urbaines apprennent à élaborer et à mettre en œuvre un plan local pour l’apprentissage tout au long de la vie, avec des objectifs et des résultats vérifiables.',
      whoBenefits: 'Les villes des pays qui figurent, le jour de l’allocation, sur la liste des pays les moins avancés des Nations Unies, qu’elles soient membres du réseau ou non.',
      next: 'Votre argent reste sur un compte à part jusqu’à l’approbation d’un programme de formation pour ces villes\u00a0; il ne sert à rien d’autre.',
    },
    PA2: {
      name: 'Étude thématique internationale, régionale ou sous-régionale dans le cadre des villes apprenantes',
      shortName: 'Études thématiques',
      leadsTo: 'Des lignes directrices, des recommandations et des outils sur une question commune à de nombreuses villes\u00a0: suivre les progrès de l’apprentissage tout au long de la vie, associer les habitants à sa gouvernance, ou le mettre au service du développement durable.',
      whoBenefits: 'Toutes les villes qui peuvent en utiliser les résultats, dans une région ou dans le monde entier.',
      next: 'Nous convenons avec vous de la question et de la région. L’étude a sa propre page, où ses résultats paraissent dès qu’ils sont disponibles.',
    },
    PA3: {
      name: 'Communication, partage et échange',
      shortName: 'Partage et échange',
      leadsTo: 'Les villes apprennent les unes des autres comment faire vivre l’apprentissage tout au long de la vie\u00a0: lors de rencontres, par des publications, grâce à une base de données commune et à une équipe de coordination renforcée.',
      whoBenefits: 'Les villes membres, dans une région ou dans le monde entier.',
      next: 'Votre argent peut servir à l’une des quatre formes\u00a0: événements, publications, base de données pour l’apprentissage par les pairs, personnel.',
    },
    'PA3-EVENT': {
      name: 'Réunions et événements du réseau',
      shortName: 'Événements',
      leadsTo: 'Une rencontre internationale ou régionale où les villes présentent ce qu’elles ont réalisé et repartent avec de nouvelles idées.',
      whoBenefits: 'Les villes participantes, et toutes les autres par ce qui est partagé ensuite.',
      next: 'Vous financez une rencontre, ou vous l’accueillez\u00a0: vous proposez alors le lieu, les dates et le nombre de places, et nous vous répondons.',
    },
    'PA3-PUBLICATION': {
      name: 'Publications thématiques du réseau',
      shortName: 'Publications',
      leadsTo: 'Une publication sur l’un des thèmes du réseau, en téléchargement libre, dans les langues dont ses lecteurs ont besoin.',
      whoBenefits: 'Toutes les villes, membres ou non.',
      next: 'Votre argent finance la rédaction, la traduction et la mise en page, et la publication vous mentionne comme vous le souhaitez.',
    },
    'PA3-DATABASE': {
      name: 'Base de données pour l’apprentissage par les pairs entre villes membres',
      shortName: 'Base de données',
      leadsTo: 'Un lieu unique où les villes trouvent ce que d’autres ont essayé, à qui s’adresser, et ce qui est ressorti des ateliers des groupes thématiques.',
      whoBenefits: 'Les villes membres, qui alimentent la base et l’utilisent.',
      next: 'Votre argent finance la création et l’entretien de la base\u00a0; sa page publique indique grâce à qui elle existe.',
    },
    'PA3-STAFF': {
      name: 'Personnel pour l’équipe de coordination',
      shortName: 'Personnel',
      leadsTo: 'Une personne de votre organisation travaille au sein de l’équipe de coordination, y apporte une expérience locale et participe à la gestion du réseau.',
      whoBenefits: 'Toutes les villes membres\u00a0; votre collègue revient avec ce qu’il ou elle a appris.',
      next: 'Quatre questions déterminent s’il s’agit d’un détachement ou d’un prêt de personnel. Nous examinons ensuite le profil ensemble et préparons un accord.',
    },
    OTHER: {
      name: 'Autre proposition',
      shortName: 'Autre',
      leadsTo: 'Un partenariat qui ne relève ni du fonds commun ni des trois domaines, construit avec l’équipe de coordination.',
      whoBenefits: 'Nous en convenons avec vous.',
      next: 'Décrivez en quelques lignes ce que vous avez en tête. Une personne de l’équipe de coordination vous répondra.',
    },
  },
  refusals: {
    OTHER_PROGRAMME: 'Cet argent a été versé pour un programme précis et ne peut servir à aucun autre.',
    OTHER_AREA: 'Cet argent est réservé au domaine {area} et ne peut financer un programme d’un autre domaine.',
    PA1_NETWORK_WIDE: 'Les programmes du domaine prioritaire 1 s’adressent aux villes des pays les moins développés\u00a0: indiquez une ville, et non le réseau entier.',
    NOT_AN_LDC: '{city} ({country}) ne se trouve pas dans un pays moins avancé au {day}\u00a0: un programme du domaine prioritaire 1 ne peut pas la soutenir.',
  },
} satisfies typeof en
