import type { ReactNode } from 'react';
import { CopySign, Marker, NotThisSign, Strike } from './marks';
import { GuidBars, Words, type Place } from './parts';

/** A row with a name and a value. `y` is the middle of the row. */
export function FieldRow({
  x,
  y,
  valueX,
  name,
  mark,
  children,
}: Place & {
  readonly valueX: number;
  readonly name: string;
  readonly mark?: 'copy' | 'not_this';
  readonly children?: ReactNode;
}) {
  const end = 330;
  return (
    <>
      {mark === 'copy' && <Marker x={x - 8} y={y - 14} width={end - x + 20} height={28} />}
      <Words
        x={x}
        y={y}
        room={valueX - x - 6}
        tone={mark === 'copy' ? 'strong' : 'plain'}
        bold={mark === 'copy'}
      >
        {name}
      </Words>
      {children ?? (
        <GuidBars x={valueX} y={y} width={end - 18 - valueX} tone={mark === 'copy' ? 'brand' : 'plain'} />
      )}
      {mark === 'copy' && <CopySign x={end} y={y} />}
      {mark === 'not_this' && (
        <>
          <Strike x={x - 2} y={y} width={end - 14 - x} />
          <NotThisSign x={end} y={y} />
        </>
      )}
    </>
  );
}
