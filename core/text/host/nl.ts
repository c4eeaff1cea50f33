/** Why a workbook could not be read, changed or shown where it is open, in Dutch. */
import type { Wording } from '../wording';

export const nlHost = {
  'host.protected': (say) => `${say('sheet') === '' ? 'Een blad' : `Het blad ${say('sheet')}`} is beveiligd; Streefpeil verandert daar niets. Hef de beveiliging op (Controleren > Beveiliging blad opheffen) of vraag dat aan wie het blad beveiligde, en probeer opnieuw.`,
  'host.edit-mode': 'Excel wacht tot u klaar bent met typen. Druk op Enter of Esc en probeer opnieuw.',
  'host.too-large': 'Deze werkmap is te groot om in één keer aan Excel te vragen. Maak de bladen kleiner, of gebruik de pagina voor bestanden.',
  'host.read-only': 'Deze werkmap is alleen-lezen geopend. Kies Bewerken in Excel, of bewaar een kopie, en probeer opnieuw.',
  'host.name-taken': (say) => `Er is al een blad, tabel of naam ${say('name')} in deze werkmap. Geef die een andere naam, of open het sjabloon als nieuwe werkmap.`,
  'host.not-supported': 'Deze versie van Excel kan dit niet. Werk Excel bij, of gebruik Excel op het web.',
  'host.busy': 'Excel heeft het te druk. Wacht even en probeer opnieuw.',
  'host.gone': (say) => `${say('place') === '' ? 'Deze plaats' : say('place')} is er niet meer: het blad of de tabel is hernoemd of verwijderd.`,
  'host.hidden': 'Het blad {sheet} is verborgen. Maak het zichtbaar (rechtsklik op een tabblad > Zichtbaar maken) en probeer opnieuw.',
  'host.changed-since': '{place} is intussen veranderd; dat wordt niet overschreven. Maak de wijziging daar zelf ongedaan.',
  'host.nothing-open': 'Er is geen werkmap open.',
  'host.failed': (say) => `Excel kon dit niet uitvoeren${say('detail') === '' ? '' : ` (${say('detail')})`}. Probeer opnieuw.`,
} satisfies Record<string, Wording>;

export type HostMessageId = keyof typeof nlHost;
