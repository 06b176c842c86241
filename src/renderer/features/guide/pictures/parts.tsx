import { tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ServiceId } from '../../../../shared/services';
import { textWidth } from '../../../lib/text-width';

/** The size of every picture, in its own units. */
export const pictureSize = { width: 360, height: 200 } as const;

/** What a picture takes. */
export interface PictureProps {
  /** What it shows, in words. */
  readonly label: string;
  /** The portal's host, for the address bar; left out where nobody knows it. */
  readonly host: string | undefined;
  /** The chosen service: its API is the one that permissions are for. */
  readonly service: ServiceId;
}

/** A point of the picture. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the picture, from its upper left corner. */
export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

const hairline = { strokeWidth: 1, vectorEffect: 'non-scaling-stroke' } as const;

/** The frame of a picture: a sheet, with an address bar where it stands for a page in the browser. */
export function Sheet({
  label,
  browser = false,
  host,
  children,
}: {
  readonly label: string;
  readonly browser?: boolean;
  readonly host?: string | undefined;
  readonly children: ReactNode;
}) {
  const { width, height } = pictureSize;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={label} display="block">
      <rect
        x={0.5}
        y={0.5}
        width={width - 1}
        height={height - 1}
        rx={8}
        fill={tokens.colorNeutralBackground1}
        stroke={tokens.colorNeutralStroke1}
        {...hairline}
      />
      {browser && (
        <>
          <path
            d="M1 22V8.5A7.5 7.5 0 0 1 8.5 1h343a7.5 7.5 0 0 1 7.5 7.5V22z"
            fill={tokens.colorNeutralBackground3}
          />
          {host !== undefined && (
            <Words x={14} y={12} size={11} tone="quiet">
              {host}
            </Words>
          )}
          <circle cx={342} cy={12} r={5} fill={tokens.colorNeutralStroke1} />
        </>
      )}
      {children}
    </svg>
  );
}

/** The portal's menu at the left, as bars; the page that is open is marked. */
export function SideMenu({ active }: { readonly active: number }) {
  return (
    <>
      <line x1={56} x2={56} y1={22} y2={199} stroke={tokens.colorNeutralStroke2} {...hairline} />
      {[0, 1, 2, 3, 4, 5].map((item) => (
        <TextBar
          key={item}
          x={14}
          y={44 + item * 22}
          width={item % 2 === 0 ? 28 : 22}
          tone={item === active ? 'brand' : 'quiet'}
        />
      ))}
      <rect
        x={6}
        y={37 + active * 22}
        width={2.5}
        height={14}
        rx={1.25}
        fill={tokens.colorCompoundBrandStroke}
      />
    </>
  );
}

/** A box that holds others: a card, a field. */
export function Outline({ x, y, width, height }: Box) {
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      rx={5}
      fill="none"
      stroke={tokens.colorNeutralStroke1}
      {...hairline}
    />
  );
}

/** A line between rows. */
export function Rule({ x, y, width }: Place & { readonly width: number }) {
  return <line x1={x} x2={x + width} y1={y} y2={y} stroke={tokens.colorNeutralStroke2} {...hairline} />;
}

const inks = {
  strong: tokens.colorNeutralForeground1,
  plain: tokens.colorNeutralForeground2,
  quiet: tokens.colorNeutralForeground3,
  brand: tokens.colorBrandForeground1,
  onBrand: tokens.colorNeutralForegroundOnBrand,
  good: tokens.colorStatusSuccessForeground1,
} as const;

/** Letters that are smaller cannot be read. */
const leastSize = 10;

/**
 * Real words: only where they are what to look for. `y` is the middle of the line.
 * @param room is how wide they may be; where a language needs more, letters are drawn smaller, and then narrower.
 */
export function Words({
  x,
  y,
  size = 13,
  tone = 'plain',
  bold = false,
  anchor = 'start',
  room,
  children,
}: Place & {
  readonly size?: number;
  readonly tone?: keyof typeof inks;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle';
  readonly room?: number;
  readonly children: string;
}) {
  const weight = bold ? 600 : 400;
  const needed = room === undefined ? 0 : textWidth(children, size, weight);
  const fitting = room !== undefined && needed > room ? Math.max(leastSize, (size * room) / needed) : size;
  const isTight = room !== undefined && (needed * fitting) / size > room + 0.5;
  return (
    <text
      x={x}
      y={y}
      dy="0.35em"
      fontFamily={tokens.fontFamilyBase}
      fontSize={fitting}
      fontWeight={weight}
      fill={inks[tone]}
      textAnchor={anchor}
      {...(isTight ? { textLength: room, lengthAdjust: 'spacingAndGlyphs' } : {})}
    >
      {children}
    </text>
  );
}

/** The title of a page. */
export function PageTitle({ x, children }: { readonly x: number; readonly children: string }) {
  return (
    <Words x={x} y={43} size={15} tone="strong" bold>
      {children}
    </Words>
  );
}

const bars = {
  quiet: tokens.colorNeutralStroke2,
  plain: tokens.colorNeutralStroke1,
  brand: tokens.colorBrandForeground1,
} as const;

/** A bar for text that does not matter. `y` is the middle. */
export function TextBar({
  x,
  y,
  width,
  tone = 'quiet',
}: Place & { readonly width: number; readonly tone?: keyof typeof bars }) {
  return <rect x={x} y={y - 3} width={width} height={6} rx={3} fill={bars[tone]} />;
}

/** A GUID: five bars, as long as its groups. `y` is the middle. */
export function GuidBars({
  x,
  y,
  width,
  tone = 'plain',
}: Place & { readonly width: number; readonly tone?: keyof typeof bars }) {
  const groups = [8, 4, 4, 4, 12];
  const gap = 3;
  const unit = (width - gap * (groups.length - 1)) / 32;
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, group) => sum + group * unit + gap, 0),
  );
  return groups.map((group, index) => (
    <rect
      key={index}
      x={x + (starts[index] ?? 0)}
      y={y - 3}
      width={group * unit}
      height={6}
      rx={1.5}
      fill={bars[tone]}
    />
  ));
}

/** Dots that stand for something hidden. `y` is the middle. */
export function HiddenDots({
  x,
  y,
  count,
  tone = 'plain',
}: Place & { readonly count: number; readonly tone?: keyof typeof bars }) {
  return Array.from({ length: count }, (_, index) => (
    <circle key={index} cx={x + 2.5 + index * 8} cy={y} r={2.5} fill={bars[tone]} />
  ));
}
