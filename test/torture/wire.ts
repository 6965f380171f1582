/** Every fault of the wire, suffered by real processes: what became of the questions that were asked. */
import { complaintsOf, type Fault, type Row, suffer } from './faults.js';
import { COMPRESSED, gatewayFaults, ZOMBIE } from './gateway-faults.js';
import { REST_FAULTS } from './rest-faults.js';
import { openStage, type Stage } from './stage.js';

export interface WireReport {
  readonly rows: readonly Row[];
  /** Sentences; none when all is well. */
  readonly complaints: readonly string[];
}

export interface WireOptions {
  /** How often each fault is caused. */
  readonly times: number;
  /** Of the largest frame. */
  readonly megabytes: number;
  /** How many members ask while the bot is away, in every way and all at once. */
  readonly crowd: number;
  /** Is told each row as it comes. */
  readonly told?: (row: Row) => void;
}

/** One bot suffers many faults in one life; some of the gateway's need a gateway of their own. */
export async function torturedWire({
  times,
  megabytes,
  crowd,
  told = () => {},
}: WireOptions): Promise<WireReport> {
  const gateway = gatewayFaults({ megabytes, crowd });
  const share = <T>(all: readonly T[], which: number, of: number) => all.filter((_, at) => at % of === which);
  const parts = await Promise.all([
    suffered('REST', share(REST_FAULTS, 0, 2), () => openStage(), times, told),
    suffered('REST', share(REST_FAULTS, 1, 2), () => openStage(), times, told),
    suffered('gateway', share(gateway, 0, 3), () => openStage(), times, told),
    suffered('gateway', share(gateway, 1, 3), () => openStage(), times, told),
    suffered('gateway', share(gateway, 2, 3), () => openStage(), times, told),
    suffered('heartbeats', [ZOMBIE], () => openStage({ heartbeatInterval: 500 }), times, told),
    suffered('compression', [COMPRESSED], () => openStage({ deflate: true }), times, told),
  ]);
  const order = [...REST_FAULTS, ...gateway, ZOMBIE, COMPRESSED].map(({ name }) => name);
  const rows = parts.flatMap((part) => part.rows);
  return {
    rows: rows.toSorted((one, other) => order.indexOf(one.fault) - order.indexOf(other.fault)),
    complaints: parts.flatMap(({ complaints }) => complaints),
  };
}

async function suffered(
  part: string,
  faults: readonly Fault[],
  open: () => Promise<Stage>,
  times: number,
  told: (row: Row) => void,
): Promise<WireReport> {
  const stage = await open();
  const rows: Row[] = [];
  for (const fault of faults) {
    const row = await suffer(fault, stage, times);
    rows.push(row);
    told(row);
  }
  const { status, leaks } = await stage.close();
  return {
    rows,
    complaints: [
      ...rows.flatMap(complaintsOf),
      ...leaks.map((leak) => `${part}: ${leak}`),
      ...(status === 0 ? [] : [`${part}: told to stop, the bot ended with ${status}`]),
    ],
  };
}
