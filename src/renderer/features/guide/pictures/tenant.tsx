import { useMessages } from '../../../lib/language';
import { FieldRow } from './field-row';
import { Outline, PageTitle, Sheet, SideMenu, TextBar, Words, type PictureProps } from './parts';

/** The tenant's overview page: the row "Tenant ID" under Basic information. */
export function TenantPicture({ label, host }: PictureProps) {
  const { pictures } = useMessages().guide;
  return (
    <Sheet label={label} browser host={host}>
      <SideMenu active={0} />
      <PageTitle x={70}>{pictures.overview}</PageTitle>
      <Outline x={70} y={60} width={278} height={128} />
      <Words x={82} y={78} room={240} size={12} tone="quiet">
        {pictures.basicInformation}
      </Words>
      <FieldRow x={84} y={104} valueX={192} name={pictures.name}>
        <TextBar x={192} y={104} width={64} tone="plain" />
      </FieldRow>
      <FieldRow x={84} y={136} valueX={192} name={pictures.tenantId} mark="copy" />
      <FieldRow x={84} y={168} valueX={192} name={pictures.primaryDomain}>
        <TextBar x={192} y={168} width={96} tone="plain" />
      </FieldRow>
    </Sheet>
  );
}
