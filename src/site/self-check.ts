/** The content that makes up the self-check on a provider's page: left out where it does not exist. */
export const SELF_CHECK = {
	/** The fix whose commands are filled with the provider's facts. */
	fix: 'check-key',
	/** The guide that explains the whole check. */
	guide: 'self-check',
} as const;
