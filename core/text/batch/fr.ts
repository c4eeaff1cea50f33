/** Checking many workbooks, in French. */
import { frSummary } from '../overview/fr';
import { pluralFr, type Wording } from '../wording';
import type { nlBatch } from './nl';

export const frBatch = {
  ...frSummary,
  'run.workbooks': (say, { count }) => `${say('count')} ${pluralFr(count, 'classeur', 'classeurs')}\u00a0:`,
  'run.count.clean': '{count} en ordre',
  'run.count.warnings': '{count} avec avertissements',
  'run.count.errors': '{count} avec erreurs',
  'run.count.partly': '{count} en partie seulement',
  'run.count.unread': '{count} non lus',
  'run.rule': (say, { files }) => `dans ${say('files')} ${pluralFr(files, 'classeur', 'classeurs')}, ${say('broken')} fois`,
  'run.progress': '{done} classeurs sur {all}, {rate} par seconde, encore {left}',
  'run.progress.short': '{done}/{all}, {rate}/s, reste {left}',
  'run.unchanged': (say, { unchanged }) => `${say('unchanged')} sur ${say('all')} ${pluralFr(unchanged, 'n’a pas changé', 'n’ont pas changé')} depuis ${say('file')}\u00a0: pas de nouveau contrôle.`,
  'run.watching': 'En attente de changements dans {folders}\u00a0; Ctrl+C pour arrêter.',
  'unreadable.not-a-file': 'Ce n’est pas un fichier ordinaire, mais un tube ou un périphérique. Enregistrez d’abord le classeur dans un fichier.',
  'unreadable.timed-out': (say, { seconds }) => `Le contrôle a duré plus de ${say('seconds')} ${pluralFr(seconds, 'seconde', 'secondes')} et a été interrompu. Donnez plus de temps avec --timeout, ou vérifiez que le classeur ne soit pas beaucoup trop grand.`,
  'unreadable.check-crashed': 'Le contrôle de ce classeur a échoué. La cause est dans Streefpeil, pas dans votre classeur\u00a0; signalez-le-nous ({detail}).',
  'unreadable.no-memory': 'La mémoire ne suffit pas pour contrôler ce classeur. Essayez avec --jobs 1, ou vérifiez que le classeur ne soit pas beaucoup trop grand.',
  'cli.no-workbooks': 'Il n’y a pas de classeur Excel (.xlsx, .xlsm) dans {words}.',
  'cli.not-a-shard': '--shard {value} est impossible\u00a0: écrivez 2/5 pour la deuxième de cinq parts.',
  'cli.not-a-count': '{option} {value} est impossible\u00a0: donnez un nombre d’au moins {minimum}.',
  'cli.not-a-report': '{file} n’est pas un rapport de streefpeil check --format json ou ndjson.',
  'cli.empty-shard': 'La part {shard} est vide\u00a0: il n’y a que {count} classeurs.',
  'cli.watch-needs-files': '--watch est impossible avec l’entrée standard ou avec --out.',
  'cli.check.jobs': 'combien de classeurs à la fois (par défaut\u00a0: autant que de cœurs du processeur)',
  'cli.check.shard': 'ne contrôler que la part i sur n, pour répartir le travail entre machines',
  'cli.check.timeout': 'après combien de secondes un classeur est interrompu',
  'cli.check.watch': 'continuer à regarder et contrôler de nouveau les classeurs qui changent',
  'cli.check.changed-since': 'ne contrôler que ce qui a changé depuis ce rapport (json ou ndjson)',
  'cli.placeholder.shard': 'i/n',
  'cli.placeholder.seconds': 'secondes',
  'cli.placeholder.count': 'nombre',
} satisfies Record<keyof typeof nlBatch, Wording>;
