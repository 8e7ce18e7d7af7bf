import type { RuleEntry } from '../rule-entry.ts'

/** Rules about addresses that were asked whether they still answer (`check --links`). */
export const onlineRules = {
  'link-gone': {
    sentence: (address, status) => ({
      fr: `${address} : plus rien à cette adresse (${status}) ; la corriger, ou retirer le champ`,
      en: `${address}: nothing is at this address any more (${status}); correct it, or remove the field`,
    }),
    title: { fr: 'Adresse qui ne mène plus à rien', en: 'Address that leads nowhere any more' },
    means: {
      fr: 'Le site a répondu que la page, l’image ou la vidéo n’existe pas, ou n’existe plus.',
      en: 'The site answered that the page, the picture or the video does not exist, or not any more.',
    },
    mend: {
      fr: 'Chercher sur le site la nouvelle adresse ; si la vidéo est retirée, dire où elle se trouve, ou ôter le champ.',
      en: 'Look for the new address on the site; if the video was taken down, say where it is, or remove the field.',
    },
  },
  'link-private-video': {
    sentence: (address, status, platform) => ({
      fr: `${address} : ${platform} ne montre pas cette vidéo à tous (${status}) ; la rendre publique ou intégrable sur la plateforme, ou changer l'adresse`,
      en: `${address}: ${platform} does not show this video to everybody (${status}); make it public or embeddable on the platform, or change the address`,
    }),
    title: {
      fr: 'Vidéo privée, ou qui ne s’intègre pas',
      en: 'Video that is private, or may not be embedded',
    },
    means: {
      fr: 'Le lecteur se montrerait sans la vidéo : elle est privée, ou son intégration à d’autres sites est refusée.',
      en: 'The player would show without the video: it is private, or other sites may not embed it.',
    },
    mend: {
      fr: 'Sur la plateforme, régler la vidéo sur publique ou non répertoriée, et permettre son intégration.',
      en: 'On the platform, set the video to public or unlisted, and allow it to be embedded.',
    },
  },
  'link-moved': {
    sentence: (address, target) => ({
      fr: `${address} : renvoie pour de bon à ${target} ; y aller voir et, si c'est bien la page, écrire cette adresse`,
      en: `${address}: leads to ${target} for good; look there and, if it is the right page, write that address`,
    }),
    title: { fr: 'Adresse qui a changé', en: 'Address that has changed' },
    means: {
      fr: 'Le site renvoie définitivement à une autre adresse ; un jour il ne renverra plus.',
      en: 'The site redirects to another address for good; one day it will no longer do so.',
    },
    mend: {
      fr: 'Ouvrir la nouvelle adresse et la recopier dans la fiche si elle montre la même chose.',
      en: 'Open the new address and copy it into the record if it shows the same thing.',
    },
  },
  'link-closed': {
    sentence: (address, status) => ({
      fr: `${address} : le site refuse de répondre à un programme (${status}) ; l'ouvrir dans un navigateur, sans être connecté, pour voir si chacun y a accès`,
      en: `${address}: the site refuses to answer a program (${status}); open it in a browser, signed out, to see whether everybody may`,
    }),
    title: { fr: 'Adresse qui n’a pu être vérifiée', en: 'Address that could not be checked' },
    means: {
      fr: 'Le site demande un mot de passe, ou écarte les programmes ; rien ne dit si un visiteur verrait la page.',
      en: 'The site asks for a password, or turns programs away; nothing tells whether a visitor would see the page.',
    },
    mend: {
      fr: 'Ouvrir l’adresse dans une fenêtre privée du navigateur ; si elle s’affiche, il n’y a rien à faire.',
      en: 'Open the address in a private window of the browser; if it shows, there is nothing to do.',
    },
  },
  'link-unreachable': {
    sentence: (address, reason) => ({
      fr: `${address} : pas de réponse (${reason}) ; relancer plus tard, et corriger l'adresse si cela dure`,
      en: `${address}: no answer (${reason}); run again later, and correct the address if it lasts`,
    }),
    title: { fr: 'Adresse qui ne répond pas', en: 'Address that does not answer' },
    means: {
      fr: 'Le site n’existe pas sous ce nom, est en panne, ou n’a pas répondu dans le temps donné.',
      en: 'There is no site of this name, it is down, or it did not answer in time.',
    },
    mend: {
      fr: 'Vérifier le nom du site ; s’il est juste, relancer un autre jour.',
      en: 'Check the name of the site; if it is right, run again another day.',
    },
  },
  'link-private-address': {
    sentence: (address) => ({
      fr: `${address} : mène à cet ordinateur ou à un réseau privé, et n'est pas demandée ; écrire une adresse que chacun peut ouvrir`,
      en: `${address}: leads to this computer or to a private network, and is not asked; write an address that everybody can open`,
    }),
    title: { fr: 'Adresse d’un réseau privé', en: 'Address in a private network' },
    means: {
      fr: 'Hors de ce réseau, l’adresse ne mène nulle part ; et des fiches venues d’ailleurs ne doivent rien faire demander à vos propres machines.',
      en: 'Outside this network the address leads nowhere; and records from elsewhere must not have your own machines asked anything.',
    },
    mend: {
      fr: 'Écrire l’adresse publique de la page ou de la vidéo.',
      en: 'Write the public address of the page or of the video.',
    },
  },
} satisfies Readonly<Record<string, RuleEntry>>
