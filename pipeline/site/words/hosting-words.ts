/** The comments in the configurations of web servers. */
export const hostingWords = {
  nginxSteps: {
    fr: [
      'Pour nginx. 1. Copier le contenu de dist/public/ dans /var/www/regards, sous le chemin de la base.',
      '2. Copier ce fichier dans /etc/nginx/conf.d/ ; y ajouter le certificat (https). Si un bloc server existe déjà',
      '   pour ce nom, y copier ce que contient celui-ci, et ne garder ici que geo et map.',
      '3. Vérifier par « nginx -t », puis recharger nginx.',
    ],
    en: [
      'For nginx. 1. Copy the contents of dist/public/ to /var/www/regards, under the path of the base address.',
      '2. Copy this file to /etc/nginx/conf.d/ and add the certificate (https). If a server block for this name',
      '   exists already, copy the contents of the block below into it, and keep only geo and map here.',
      '3. Check with “nginx -t”, then reload nginx.',
    ],
  },
  apacheSteps: {
    fr: [
      "Pour Apache. 1. Copier le contenu de dist/public/ à l'endroit que montre la base.",
      '2. Y copier ce fichier sous le nom .htaccess (avec un point) ; AllowOverride All doit être admis.',
    ],
    en: [
      'For Apache. 1. Copy the contents of dist/public/ to the folder that is served at the base address.',
      '2. Copy this file there as .htaccess (with a leading dot); AllowOverride All must be permitted.',
    ],
  },
  withdrawnComment: {
    fr: 'Où une description a été retirée, sa page et ses données le disent (410) ; recopier ce fichier après un retrait.',
    en: 'Where a description was withdrawn, its page and data say so (410); copy this file again after a withdrawal.',
  },
  pageComment: {
    fr: "Une page qui n'a pas de données à côté d'elle n'existe qu'en HTML.",
    en: 'A page without data beside it exists in HTML only.',
  },
  robotsComment: {
    fr: 'Les données nomment des personnes ; les moteurs de recherche ne gardent que les pages.',
    en: 'The data name people; search engines are asked to keep only the pages.',
  },
  etagComment: {
    fr: "Apache change l'étiquette de ce qu'il comprime ; la reconnaître évite de tout renvoyer.",
    en: 'Apache changes the ETag of what it compresses; recognising the tag avoids sending everything again.',
  },
  formsComment: {
    fr: 'Une adresse, trois formes (HTML, Turtle, JSON-LD), selon la préférence du visiteur (en-tête Accept).',
    en: 'One address, three forms (HTML, Turtle, JSON-LD), chosen by the visitor’s preference (Accept header).',
  },
}
