import { tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMessages } from '../../../lib/language';
import { textWidth } from '../../../lib/text-width';
import { Marker, StepSign } from './marks';
import { GuidBars, HiddenDots, Outline, Sheet, Words, type PictureProps } from './parts';

/** Our form with the values of the steps before, each by its step's number, and Connect. */
export function ConnectPicture({ label }: PictureProps) {
  const { fields, form } = useMessages();
  // As wide as its words need, up to the fields' width.
  const button = Math.min(246, Math.max(108, textWidth(form.connect, 13, 600) + 24));
  return (
    <Sheet label={label}>
      <Entry y={10} step="1" name={fields.tenant.label}>
        <GuidBars x={82} y={38} width={150} tone="brand" />
      </Entry>
      <Entry y={58} step="2" name={fields.clientId.label}>
        <GuidBars x={82} y={86} width={150} tone="brand" />
      </Entry>
      <Entry y={106} step="3a" name={fields.clientSecret.label}>
        <HiddenDots x={82} y={134} count={14} tone="brand" />
      </Entry>
      <Marker x={66} y={157} width={button + 8} height={34} />
      <rect x={70} y={161} width={button} height={26} rx={4} fill={tokens.colorBrandBackground} />
      <Words x={70 + button / 2} y={174} room={button - 12} tone="onBrand" bold anchor="middle">
        {form.connect}
      </Words>
    </Sheet>
  );
}

function Entry({
  y,
  step,
  name,
  children,
}: {
  readonly y: number;
  readonly step: string;
  readonly name: string;
  readonly children: ReactNode;
}) {
  return (
    <>
      <StepSign x={42} y={y + 28}>
        {step}
      </StepSign>
      <Words x={70} y={y + 6} room={250} size={12}>
        {name}
      </Words>
      <Outline x={70} y={y + 16} width={250} height={24} />
      {children}
    </>
  );
}
