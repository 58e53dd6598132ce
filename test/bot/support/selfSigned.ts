import { generateKeyPairSync, sign } from "node:crypto";

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length =
    size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
};
const SEQUENCE = 0x30;
const oid = (hex: string) => der(6, Buffer.from(hex, "hex"));
const ECDSA_SHA256 = der(SEQUENCE, oid("2a8648ce3d040302"));
const utcTime = (at: Date) =>
  der(0x17, Buffer.from(`${at.toISOString().replace(/[-:T]/g, "").slice(2, 14)}Z`));

/** A certificate for a TLS server of a test, drawn anew each time: no key lies in the repository. */
export function selfSigned(names: readonly string[]): {
  readonly cert: string;
  readonly key: string;
} {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const subject = der(
    SEQUENCE,
    der(0x31, der(SEQUENCE, oid("550403"), der(0x0c, Buffer.from(names[0] ?? "test")))),
  );
  const day = 24 * 60 * 60 * 1000;
  const validity = der(
    SEQUENCE,
    utcTime(new Date(Date.now() - day)),
    utcTime(new Date(Date.now() + day)),
  );
  const dnsNames = der(SEQUENCE, ...names.map((name) => der(0x82, Buffer.from(name))));
  const extension = der(SEQUENCE, oid("551d11"), der(4, dnsNames));
  const body = der(
    SEQUENCE,
    der(0xa0, der(2, Buffer.from([2]))),
    der(2, Buffer.from([1])),
    ECDSA_SHA256,
    subject,
    validity,
    subject,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, der(SEQUENCE, extension)),
  );
  const signature = sign("sha256", body, privateKey);
  const certificate = der(SEQUENCE, body, ECDSA_SHA256, der(3, Buffer.from([0]), signature));
  const lines = certificate.toString("base64").replace(/.{64}/g, "$&\n");
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }),
  };
}
