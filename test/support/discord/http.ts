import { generateKeyPairSync, sign } from 'node:crypto';
import type { LocalDiscord } from './index.ts';
import { carryOut } from './rest.ts';

/** An application's key pair: Discord has the private key, the desk the public one. */
export interface AppKeys {
  /** As the Developer Portal shows it: 64 hexadecimal digits. */
  readonly publicKey: string;
  /** The headers that Discord sends with a body. */
  signed(body: string): Record<string, string>;
}

export function createKeys(): AppKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    signed(body) {
      const timestamp = '1930000000';
      const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
      return { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp };
    },
  };
}

/** Sends interactions to the desk as Discord does over HTTP; what it responds is the first answer. */
export function deliverOverHttp(discord: LocalDiscord, port: number, keys: AppKeys): void {
  discord.deliver = (interaction) => {
    const { id, token } = interaction as { id: string; token: string };
    const body = JSON.stringify(interaction);
    void fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body, headers: keys.signed(body) })
      .then((response) => response.json())
      .then((ack) =>
        carryOut(
          discord,
          'POST',
          new URL(`${discord.api}/v10/interactions/${id}/${token}/callback`),
          '',
          ack,
        ),
      );
  };
}
