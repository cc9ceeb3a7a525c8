import { STATUS_CODES } from 'node:http';

/** Codes that no standard names, by who uses them. */
const UNOFFICIAL: Record<number, string> = {
	419: 'Page Expired',
	460: 'Client Closed Connection (AWS)',
	498: 'Invalid Token',
	499: 'Client Closed Request',
	520: 'Unknown Error from Origin (Cloudflare)',
	521: 'Web Server Is Down (Cloudflare)',
	522: 'Connection Timed Out (Cloudflare)',
	523: 'Origin Is Unreachable (Cloudflare)',
	524: 'A Timeout Occurred (Cloudflare)',
	525: 'TLS Handshake Failed (Cloudflare)',
	526: 'Invalid TLS Certificate (Cloudflare)',
	527: 'Railgun Error (Cloudflare)',
	529: 'Overloaded',
	530: 'Cloudflare Error 1xxx',
	598: 'Network Read Timeout',
};

/** The name of a status, or an empty text if it has none. */
export function statusName(code: number): string {
	return UNOFFICIAL[code] ?? STATUS_CODES[code] ?? '';
}

/** What all statuses of a family have in common, and how far that can be trusted. */
export function statusFamily(code: number): { name: string; about: string } {
	if (code >= 520 && code <= 530 && code !== 529) {
		return {
			name: '52x: the CDN speaks',
			about:
				'A CDN, nearly always Cloudflare, stands in front of the service and could not get a good answer from it. The service itself has not spoken. Nothing in your request has to be wrong.',
		};
	}
	if (code >= 500) {
		return {
			name: '5xx: the server’s side',
			about:
				'The server says that the fault is its own. That is usually so and a retry with back-off is right, but gateways also put refusals into a 5xx: read the words before you wait.',
		};
	}
	if (code >= 400) {
		return {
			name: '4xx: the request’s side',
			about:
				'The server says that the request is at fault: its key, its account, its address or its content. Sent again unchanged it fails again. The exceptions are 408, 409 and 429, and even a 429 may mean an empty balance, where waiting does not help.',
		};
	}
	if (code >= 300) {
		return {
			name: '3xx: elsewhere',
			about: 'The server sends the client to another address. API clients often do not follow, or drop the key when they do: the base URL is wrong.',
		};
	}
	return {
		name: `${Math.floor(code / 100)}xx: accepted`,
		about: 'The server took the request. An error can still stand in the body or arrive later, in the stream or as a failed task: the status alone proves nothing.',
	};
}
