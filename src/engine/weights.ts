/**
 * What each piece of evidence weighs, in logits. One table, so that the order of things can be read off it:
 * a named reason beats a status, the innermost error beats its wrapper, a specific template beats a general one,
 * and words alone are the weakest.
 */
export const WEIGHTS = {
	/** A whole message template of ordinary length; shorter and partial ones weigh less. */
	message: 9,
	/** Literal characters from which on a message counts in full. */
	fullLength: 28,
	/** A machine code that only one kind has; a code of several kinds is shared out. */
	code: 4,
	/** A code that is an ordinary word ("Forbidden"). */
	plainCode: 1.5,
	/** How much more a code weighs if the issuer has it for one entry alone. */
	ownCode: 1.8,
	/** The sign of a cause: it tells causes of an entry apart more than kinds. */
	sign: 2,
	/** A status that is a kind's usual one, its second one, … and one it never has. */
	status: 1.6,
	laterStatus: 1.0,
	otherStatus: -0.8,
	/** A message or code that says no more than a status ("502 Bad Gateway"). */
	bare: 0.25,
	/** What this status means at this issuer, shared out over the kinds it stands for there. */
	issuerStatus: 3,
	/** The word model's log-probability. */
	words: 1,
	/** The same, where there is a status and hardly a word. */
	statusWords: 0.2,
	/** An error that stands inside another one's slot counts; what is around it is a wrapper. */
	wrapper: 0.3,
	/** The catch-all of a hop or status, where something narrower is there too. */
	general: 0.55,
	/** What the catch-all of a status gains where nothing else is named. */
	catchAll: 1.2,
	/** Further evidence of the same sort for the same kind. */
	repeated: 0.25,
	/** A marker of software elsewhere, alone and beside one of ours. */
	elsewhere: 16,
	elsewhereBeside: 3,
	/** Fewer known words than this do not tell that a text is about something else; what stands in their place. */
	fewWords: 4,
	unknownWords: -6,
	/** So many different statuses and codes, and no message, make a list: source code or documentation. */
	listLength: 5,
	/** A sign that the text is about our field: an issuer's or client's marker. */
	ours: 1.5,
	/** An issuer's marker, and a weak one. */
	marker: 3,
	weakMarker: 0.8,
	/** The issuer's own message, one that others print too, one of several issuers' entries, and a code that no other has. */
	ownMessage: 3,
	sharedMessage: 0.9,
	commonMessage: 0.4,
	ownCodeProof: 0.7,
	/** A client that is only the messenger. */
	messenger: 0.2,
} as const;

/** Thresholds of the outcome. */
export const THRESHOLDS = {
	/** Margin over the second kind, in logits, from which on the answer is certain, and likely. */
	certain: 4,
	likely: 1,
	/** Least probability of the best kind by words alone, without any message, code or sign. */
	wordsAlone: 0.5,
	/** Least proof of an issuer; and of one whose own entry was chosen. */
	issuer: 1.5,
	ownIssuer: 0.6,
	/** Proof from which on words that others print too are taken for this issuer's. */
	leaning: 1,
} as const;
