import { tokens } from '@fluentui/react-components';
import { Words, type Box, type Place } from './parts';

/** Marks the one thing to take or to press. */
export function Marker({ x, y, width, height }: Box) {
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      rx={6}
      fill={tokens.colorBrandBackground2}
      stroke={tokens.colorBrandStroke1}
      strokeWidth={2}
      vectorEffect="non-scaling-stroke"
    />
  );
}

/** Two sheets: copy this. `x` and `y` are the middle. */
export function CopySign({ x, y }: Place) {
  return (
    <g
      transform={`translate(${x - 7} ${y - 7})`}
      fill="none"
      stroke={tokens.colorBrandForeground1}
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <rect x={4.5} y={0.75} width={8.75} height={9.75} rx={2} />
      <path d="M1.5 4.25v6.5a2.5 2.5 0 0 0 2.5 2.5h5.5" />
    </g>
  );
}

/** A cross in a disc: not this. `x` and `y` are the middle. */
export function NotThisSign({ x, y }: Place) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r={7} fill={tokens.colorStatusDangerBackground3} />
      <path
        d="M-2.6-2.6 2.6 2.6M2.6-2.6-2.6 2.6"
        stroke={tokens.colorNeutralForegroundOnBrand}
        strokeWidth={1.6}
        strokeLinecap="round"
      />
    </g>
  );
}

/** Strikes something out. `y` is the middle. */
export function Strike({ x, y, width }: Place & { readonly width: number }) {
  return (
    <line
      x1={x}
      x2={x + width}
      y1={y}
      y2={y}
      stroke={tokens.colorStatusDangerForeground1}
      strokeWidth={1.5}
      strokeLinecap="round"
    />
  );
}

/** A tick in a disc: in order. `x` and `y` are the middle. */
export function GoodSign({ x, y }: Place) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r={7} fill={tokens.colorStatusSuccessBackground3} />
      <path
        d="M-3.2.2-1 2.5 3.3-2.2"
        fill="none"
        stroke={tokens.colorNeutralForegroundInverted}
        strokeWidth={1.6}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </g>
  );
}

/** The number of a step, as the guide's badges show it. `x` and `y` are the middle. */
export function StepSign({ x, y, children }: Place & { readonly children: string }) {
  return (
    <>
      <circle cx={x} cy={y} r={11} fill={tokens.colorBrandBackground} />
      <Words x={x} y={y} size={11} tone="onBrand" bold anchor="middle">
        {children}
      </Words>
    </>
  );
}
