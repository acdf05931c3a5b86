import { plainWords } from './plain-words.ts';

/** Words for the browser and for closing it, as stems of plain words, in some twenty-five languages. */
const browser =
	'browser|navigateur|navegador|przegladark|prohlizec|prehliadac|webblasar|nettleser|selai(?:n|m)|bongesz|περιηγησ|брауз|pregledni[ck]|brskalnik|narsykl|parluk|tarayici|lehitseja|vafra|trinh duyet|peramban|veebilehitseja|navegacio|tab(?= |$)|onglet|pestana|registerkarte';
const closing =
	'clos|exit|quit|leav|shut|schlie|geschl|beend|ferm|quitt|cierr|cerr|fech|encerr|chiu|sluit|gesloten|afsluit|zamk|zamyk|zavr|zavir|uzavr|zatvor|stang|lokað|lokar|lukk|luk(?=k?e|$| )|sulje|sulk|bezar|inchi[ds]|κλει|закры|закрит|затвар|kapat|zapr|uzdar|aizver|sulge|dong|tutup|ditutup|konec|fin de|fine';
const near = '(?:[^ ]+ ){0,4}';
const pattern = new RegExp(
	`(?:^|[ '])(?:${closing})[^ ]* ${near}[^ ]*(?:${browser})|(?:^|[ '])[^ ]*(?:${browser})[^ ]* ${near}(?:${closing})`,
	'u',
);

/** `until closed`, `do zavření`: what else would be. */
const untilClosed =
	/(?:^|[ '])(?:until|till|bis|jusqu'a|hasta|fino|ate|tot|do|pana|til|tills) (?:[^ ]+ ){0,2}(?:closed|closing|schliess|fermeture|cerrar|cierre|chiusura|fechar|fecho|sluiten|zamkni|zavre|zatvor|inchid|lukk|stang)/u;

/** `It goes when you close the browser`: where that is said; -1 where it is not. Takes plain words. */
export function closingAt(plain: string): number {
	return pattern.exec(plain)?.index ?? untilClosed.exec(plain)?.index ?? -1;
}

const visit = '(?:visits?|besuchs?|besuches|bezoek|visite|visita|besok|besoket|besoget|wizyty|navstevy|navigazione)';
const site = '(?:site|website|webseite|seite|webbplatsen|hjemmesiden|nettstedet|strone|stranky|sitio|sito|pagina)';
const visitEnds = new RegExp(
	`(?:^|[ '])(?:ends?|ending|leav[^ ]*|duration|length|ende|dauer|fin|duree|fine|durata|final[^ ]*|termin[^ ]*|duracion|einde|duur|koniec|zakoncz[^ ]*|konec|konci|dob[au]|slut[^ ]*) ${near}${visit}(?= |$)|(?:^|[ '])(?:after|following|nach|etter|efter|apres|despues de|depois de|dopo|na|po) (?:each|every|jedem|kvart|hvert|hver|varje|chaque|cada|ogni|elk|ieder|kazdej|kazde) ${visit}(?= |$)|${visit} (?:is over|ends?|ended|endet|eindigt)(?= |$)|(?:^|[ '])(?:leav[^ ]*|verlass[^ ]*|verla(?:at|ten)|quitt[^ ]*|abandon[^ ]*|opuszcz[^ ]*|opust[^ ]*|lamnar|forlat[^ ]*) (?:[^ ]+ ){0,2}${site}(?= |$)|(?:^| )apsilankymo metu(?= |$)`,
	'u',
);

/** `until the end of your visit`, `bis zum Verlassen der Website`; -1 where it is not said. Takes plain words. */
export function visitEndsAt(plain: string): number {
	return visitEnds.exec(plain)?.index ?? -1;
}

/** Whether a text tells a time by the browser's end. */
export function speaksOfClosing(text: string): boolean {
	return closingAt(plainWords(text.slice(0, 400))) >= 0;
}
