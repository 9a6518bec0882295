// MD2, which Utilities offers and OpenSSL no longer has.

/** The substitution table of RFC 1319, made from the digits of pi by the algorithm of its appendix. */
const table = makeTable();

/** Source: RFC 1319. */
export function md2(data: Uint8Array): Uint8Array {
  const padding = 16 - (data.length % 16);
  const padded = new Uint8Array(data.length + padding).fill(padding);
  padded.set(data);
  const checked = new Uint8Array(padded.length + 16);
  checked.set(padded);
  checked.set(checksum(padded), padded.length);
  const state = new Uint8Array(48);
  for (let block = 0; block < checked.length; block += 16) {
    for (let index = 0; index < 16; index += 1) {
      const byte = checked[block + index] ?? 0;
      state[16 + index] = byte;
      state[32 + index] = byte ^ (state[index] ?? 0);
    }
    let carry = 0;
    for (let round = 0; round < 18; round += 1) {
      for (let index = 0; index < 48; index += 1) {
        carry = (state[index] ?? 0) ^ (table[carry] ?? 0);
        state[index] = carry;
      }
      carry = (carry + round) % 256;
    }
  }
  return state.slice(0, 16);
}

function checksum(padded: Uint8Array): Uint8Array {
  const sum = new Uint8Array(16);
  let last = 0;
  for (let block = 0; block < padded.length; block += 16) {
    for (let index = 0; index < 16; index += 1) {
      last = (sum[index] ?? 0) ^ (table[(padded[block + index] ?? 0) ^ last] ?? 0);
      sum[index] = last;
    }
  }
  return sum;
}

/** Shuffles 0..255 with the decimal digits of pi (Durstenfeld), as the table's authors did. */
function makeTable(): Uint8Array {
  const digits = piDigits(722);
  let used = 0;
  const random = (limit: number): number => {
    let value = digits[used++] ?? 0;
    let range = 10;
    if (limit > 10) {
      value = value * 10 + (digits[used++] ?? 0);
      range = 100;
    }
    if (limit > 100) {
      value = value * 10 + (digits[used++] ?? 0);
      range = 1000;
    }
    const top = limit * Math.floor(range / limit);
    return value < top ? value % limit : random(limit);
  };
  const result = Uint8Array.from({ length: 256 }, (_, index) => index);
  for (let size = 2; size <= 256; size += 1) {
    const other = random(size);
    const kept = result[other] ?? 0;
    result[other] = result[size - 1] ?? 0;
    result[size - 1] = kept;
  }
  return result;
}

/** Gibbons' spigot with big integers. */
function piDigits(count: number): number[] {
  const digits: number[] = [];
  let [q, r, t, k, n, l] = [1n, 0n, 1n, 1n, 3n, 3n];
  while (digits.length < count) {
    if (4n * q + r - t < n * t) {
      digits.push(Number(n));
      const next = 10n * (r - n * t);
      n = (10n * (3n * q + r)) / t - 10n * n;
      q *= 10n;
      r = next;
    } else {
      const next = (2n * q + r) * l;
      n = (q * (7n * k) + 2n + r * l) / (t * l);
      q *= k;
      t *= l;
      l += 2n;
      k += 1n;
      r = next;
    }
  }
  return digits;
}
