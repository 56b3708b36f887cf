import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';

/** Length of the secret in bytes, as RFC 4226 recommends, and how long one code stands, in seconds. */
const SECRET_BYTES = 20;
const PERIOD = 30;
/** Steps by which a telephone's clock may be off, either way. */
const WINDOW = 1;
/** How long a secret that was shown may be confirmed by its first code, in milliseconds. */
const OFFER_LIFETIME = 10 * 60 * 1000;

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A new secret as it is shown once: to type, to scan, and sealed for the answer with the first code. */
export type SecondFactorOffer = { secret: string; qr: string; ticket: string };

/** Makes, keeps and checks one-time codes (TOTP, RFC 6238: six digits, half a minute). */
export type SecondFactor = {
  /** A new secret for an account. Nothing is kept until its first code is right. */
  offer(input: { userId: string; username: string; at: Date }): SecondFactorOffer;
  /**
   * The first code for a secret that was offered to this account.
   * @returns the secret as it is stored and the code's time step; nothing where code or ticket are not right, or too old
   */
  confirm(input: {
    userId: string;
    ticket: string;
    code: string;
    at: Date;
  }): { secret: string; step: number } | undefined;
  /** Time step of a code for a stored secret; nothing where the code is not right. */
  stepOf(input: { secret: string; code: string; at: Date }): number | undefined;
};

/** @param secret what the product signs sessions with: the key for secrets of second factors follows from it */
export function createSecondFactor({ secret }: { secret: string }): SecondFactor {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'second-factor', 32));
  const box = { seal: (text: string) => seal({ key, text }), open: (sealed: string) => unseal({ key, sealed }) };
  return {
    offer({ userId, username, at }) {
      const made = new Secret({ size: SECRET_BYTES });
      const until = at.getTime() + OFFER_LIFETIME;
      const ticket = box.seal(JSON.stringify({ userId, secret: made.base32, until }));
      const uri = totpOf({ secret: made.base32, username }).toString();
      return { secret: made.base32, qr: renderSVG(uri, { border: 2 }), ticket };
    },
    confirm({ userId, ticket, code, at }) {
      const offered = readTicket(box.open(ticket));
      if (offered === undefined || offered.userId !== userId || offered.until < at.getTime()) return undefined;
      const step = stepOf({ secret: offered.secret, code, at });
      return step === undefined ? undefined : { secret: box.seal(offered.secret), step };
    },
    stepOf({ secret: sealed, code, at }) {
      const opened = box.open(sealed);
      return opened === undefined ? undefined : stepOf({ secret: opened, code, at });
    },
  };
}

function totpOf({ secret, username }: { secret: string; username: string }): TOTP {
  return new TOTP({ issuer: '预算编制', label: username, secret: Secret.fromBase32(secret), period: PERIOD });
}

function stepOf({ secret, code, at }: { secret: string; code: string; at: Date }): number | undefined {
  const timestamp = at.getTime();
  const off = totpOf({ secret, username: '' }).validate({ token: code, timestamp, window: WINDOW });
  return off === null ? undefined : Math.floor(timestamp / 1000 / PERIOD) + off;
}

function seal({ key, text }: { key: Buffer; text: string }): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** What was sealed with this key; nothing where somebody made it up, or another key sealed it. */
function unseal({ key, sealed }: { key: Buffer; sealed: string }): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function readTicket(text: string | undefined): { userId: string; secret: string; until: number } | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as { userId: string; secret: string; until: number });
}
