import type { PolicyFault, PolicyStatus } from '../../policy';
import type { Damage, LockReason, WaysToOpen } from '../../vault-status';
import type { BackupReason } from '../../vault-version';
import { dateAndTimeInWords, plural, spanInWords } from '../format';

const language = 'es';

const tenants = (count: number): string =>
  plural(language, count, { one: '# inquilino', other: '# inquilinos' });

/** What the window offers for a recovery key: where it asks for a passphrase, and where there is none. */
const useRecovery = 'Usar la clave de recuperación';
const enterKey = 'Clave de recuperación…';

/** What is wrong with a policy, after its place. */
const policyFaults: Record<PolicyFault, string> = {
  not_readable: 'no se puede leer.',
  too_large: 'es más grande de lo que puede ser una directiva.',
  not_json: 'no es JSON válido.',
  writable_by_others: 'lo puede cambiar alguien que no es el administrador.',
  not_understood: 'indica algo que esta versión de Tenantry no conoce.',
};

/** Where a policy is and what is wrong with it, for an administrator. */
function policyTrouble({ place, fault = 'not_understood', part }: PolicyStatus): string {
  const which = part === undefined ? '' : ` Está en “${part}”.`;
  return `Comuníqueselo a su administrador: ${place} ${policyFaults[fault]}${which}`;
}

/** Spanish: everything about locking, passphrase, recovery key, earlier vaults and the organisation's policy. */
export const vault = {
  language,
  /** Main's own questions, which no page can answer. */
  dialogs: {
    cancel: 'Cancelar',
    /** After “Tenantry está intentando”, in the system's dialog. */
    touchIdReason: 'abrir su almacén',
    recoverySheet: {
      dialogTitle: 'Guardar la clave de recuperación',
      file: 'Clave de recuperación de Tenantry.txt',
      kind: 'Texto',
      title: 'Clave de recuperación de Tenantry',
      what: 'Quien tenga esta clave y el almacén indicado abajo puede abrirlo y usar todos los secretos de cliente que contiene.',
      made: (date: string) => `Creada: ${date}`,
      computer: (name: string) => `Equipo: ${name}`,
      vault: (folder: string) => `Almacén: ${folder}`,
      use: `Cómo usarla: la carpeta del almacén debe estar en el equipo; si es otro equipo, cópiela primero donde Tenantry guarda allí su almacén. Inicie Tenantry. Donde pida la frase de contraseña, elija “${useRecovery}”; donde no haya frase de contraseña, elija “${enterKey}”. Después, escriba la clave. Las mayúsculas, los espacios y los guiones no importan.`,
      keep: 'Imprima esto y guárdelo lejos de este equipo, como guardaría la llave de una caja fuerte. Después, elimine el archivo.',
      replaced: 'Abre el almacén hasta que la clave de recuperación se reemplace o se quite en Tenantry.',
    },
    /** Which vault is meant. */
    about: (at: Date, connections: number) =>
      `El almacén del ${dateAndTimeInWords(language, at)}, con ${tenants(connections)}.`,
    questions: {
      change_passphrase: {
        title: '¿Cambiar la frase de contraseña?',
        text: 'La frase de contraseña anterior ya no abrirá este almacén ni sus copias de seguridad.',
        agree: 'Cambiar frase de contraseña',
      },
      require_passphrase: {
        title: '¿Pedir la frase de contraseña en cada inicio?',
        text: 'El llavero ya no abrirá este almacén. Sin la frase de contraseña ni una clave de recuperación, sus secretos se pierden.',
        agree: 'Exigir frase de contraseña',
      },
      allow_keyring: {
        title: '¿Permitir que el llavero abra este almacén?',
        text: 'La frase de contraseña ya no se pedirá en cada inicio: quien tenga la sesión iniciada en este equipo abre el almacén.',
        agree: 'Permitir el llavero',
      },
      remove_passphrase: {
        title: '¿Quitar la frase de contraseña?',
        text: 'Solo el llavero y una clave de recuperación abrirán este almacén, y Tenantry no se podrá bloquear.',
        agree: 'Quitar frase de contraseña',
      },
      replace_recovery: {
        title: '¿Reemplazar la clave de recuperación?',
        text: 'La clave de recuperación que tiene guardada ya no abrirá este almacén.',
        agree: 'Reemplazar',
      },
      remove_recovery: {
        title: '¿Quitar la clave de recuperación?',
        text: 'La clave de recuperación que tiene guardada ya no abrirá este almacén.',
        agree: 'Quitar',
      },
      restore: {
        title: '¿Poner este almacén en lugar del actual?',
        text: 'El almacén actual se conserva al lado, completo.',
        agree: 'Restaurar',
      },
      start_empty: {
        title: '¿Apartar este almacén y empezar uno vacío?',
        text: 'No se elimina nada: el almacén se mueve completo a una carpeta contigua.',
        agree: 'Empezar vacío',
      },
    },
  },
  lock: {
    title: 'Tenantry está bloqueado',
    reasons: {
      person: () => 'Usted lo bloqueó.',
      idle: (minutes: number) => `Nadie lo usó durante ${spanInWords(language, minutes * 60)}.`,
      suspend: () => 'El equipo entró en suspensión.',
      screen: () => 'Se bloqueó la pantalla.',
      start: () => 'La frase de contraseña se pide en cada inicio.',
    } satisfies Record<LockReason, (minutes: number) => string>,
    passphrase: 'Frase de contraseña',
    recoveryKey: 'Clave de recuperación',
    recoveryHint: 'Ocho grupos de cuatro. Los espacios, los guiones y las mayúsculas no importan.',
    show: 'Mostrar la frase de contraseña',
    hide: 'Ocultar la frase de contraseña',
    showKey: 'Mostrar la clave de recuperación',
    hideKey: 'Ocultar la clave de recuperación',
    unlock: 'Desbloquear',
    unlocking: 'Desbloqueando…',
    useRecovery,
    usePassphrase: 'Usar la frase de contraseña',
    touchId: 'Usar Touch ID',
    wrongPassphrase: 'La frase de contraseña no es correcta. Compruebe Bloq Mayús e inténtelo de nuevo.',
    wrongRecovery: 'Esta no es la clave de recuperación de este almacén.',
    wrongTouchId: 'Touch ID no le reconoció. Escriba la frase de contraseña.',
    emptyPassphrase: 'Escriba la frase de contraseña.',
    emptyRecovery: 'Escriba la clave de recuperación.',
    wait: (seconds: number) =>
      `Demasiados intentos erróneos. Inténtelo de nuevo en ${spanInWords(language, seconds)}.`,
  },
  due: {
    title: 'Crear una frase de contraseña',
    text: 'Su organización la exige. Tenantry la pedirá en cada inicio.',
    malformed: (policy: PolicyStatus) =>
      `La directiva de su organización no se puede usar, así que rigen las reglas más estrictas. ${policyTrouble(policy)}`,
    checking: 'Abriendo el almacén…',
    noWay: 'Sin el llavero, nada abre este almacén. Puede continuar con un almacén anterior o con uno vacío.',
  },
  passphrase: {
    title: 'Crear una frase de contraseña',
    changeTitle: 'Cambiar la frase de contraseña',
    text: 'Abre este almacén donde el llavero no puede, también en otro equipo, y permite bloquear Tenantry.',
    recoveredText:
      'La clave de recuperación ha abierto el almacén. Cree una frase de contraseña nueva en lugar de la que no tiene.',
    toLockText: 'Tenantry se puede bloquear en cuanto haya una frase de contraseña para abrirlo de nuevo.',
    nothingElseText: 'Los secretos se guardarán en el disco, cifrados con ella. Se pedirá en cada inicio.',
    current: 'Frase de contraseña actual',
    next: 'Frase de contraseña nueva',
    repeat: 'Repetir la frase de contraseña',
    nextHint: 'Cuatro o cinco palabras sin relación entre sí forman una buena.',
    strength: 'Seguridad',
    strengths: { weak: 'Demasiado fácil de adivinar', good: 'Buena', strong: 'Muy buena' },
    differs: 'Las dos no coinciden.',
    empty: 'Escriba una frase de contraseña.',
    only: 'Pedirla en cada inicio, sin el llavero',
    onlyOn:
      'El llavero ya no abre el almacén. Sin la frase de contraseña ni una clave de recuperación, sus secretos se pierden.',
    onlyOff:
      'El llavero abre el almacén en cada inicio; la frase de contraseña lo abre cuando está bloqueado.',
    forgotten: 'Si la olvida, nadie podrá restablecerla.',
    set: 'Crear',
    change: 'Cambiar',
    later: 'Más tarde',
    done: 'Se creó la frase de contraseña.',
    changed: 'Se cambió la frase de contraseña.',
  },
  protect: {
    title: 'Protección',
    text: 'Cualquiera de estas opciones abre el almacén. Con dos, puede perder una.',
    oneWay: 'Solo hay una manera de abrir este almacén. Si se pierde, sus secretos se pierden con ella.',
    noWay: 'Nada protege aún los secretos en este equipo. Están solo en memoria, hasta que cierre Tenantry.',
    keyring: 'Llavero de este equipo',
    keyringStates: {
      opens: 'Abre el almacén por sí solo mientras tenga la sesión iniciada.',
      unused: 'No se usa: la frase de contraseña se pide en cada inicio.',
      lost: 'Ahora no abre este almacén.',
      none: 'Este equipo no tiene.',
      ready: 'Protege el primer secreto que guarde.',
    },
    passphrase: 'Frase de contraseña',
    passphraseSet: 'Creada. Tenantry se puede bloquear.',
    passphraseNone: 'No creada. Con ella, Tenantry se puede bloquear y otro equipo puede abrir el almacén.',
    recovery: 'Clave de recuperación',
    recoverySet: 'Creada. Abre el almacén cuando nada más lo hace.',
    recoveryNone: 'No creada. Impresa y bien guardada, abre el almacén cuando nada más lo hace.',
    yes: 'En uso',
    no: 'Sin usar',
    set: 'Crear…',
    change: 'Cambiar…',
    remove: 'Quitar…',
    make: 'Crear…',
    replace: 'Crear otra…',
    replaceLabel: 'Crear otra clave de recuperación',
    askAtStart: 'Exigir frase de contraseña…',
    useKeyring: 'Permitir que lo abra el llavero…',
    by: (name: string) => ({
      passphrase: `${name} la frase de contraseña`,
      recovery: `${name} la clave de recuperación`,
    }),
    managed: 'Establecido por su organización.',
    notNow: 'El almacén no está abierto, así que ahora no se puede cambiar nada aquí.',
    back: 'Atrás',
  },
  require: {
    onTitle: '¿Pedir la frase de contraseña en cada inicio?',
    onText:
      'El llavero ya no abrirá el almacén. Sin la frase de contraseña ni una clave de recuperación, sus secretos se pierden.',
    onAction: 'Exigir frase de contraseña',
    onDone: 'La frase de contraseña se pide en cada inicio.',
    offTitle: '¿Permitir que el llavero abra el almacén?',
    offText:
      'Tenantry se iniciará sin preguntar. Quien tenga iniciada la sesión de usted en este equipo puede abrirlo.',
    offAction: 'Permitir que lo abra el llavero',
    offDone: 'El llavero abre el almacén.',
    removeTitle: '¿Quitar la frase de contraseña?',
    removeText: 'El llavero abrirá el almacén por sí solo y Tenantry no se podrá bloquear.',
    removeAction: 'Quitar frase de contraseña',
    removeDone: 'Se quitó la frase de contraseña.',
  },
  recovery: {
    title: 'Crear una clave de recuperación',
    text: 'Quien tenga esta clave puede abrir el almacén. Guárdela en papel o en una unidad aparte, no en este equipo.',
    sheetTitle: 'Clave de recuperación de Tenantry',
    sheetText: (file: string) =>
      `Abre el almacén ${file}. Su carpeta debe estar en el equipo; si es otro equipo, cópiela primero donde Tenantry guarda allí su almacén. Inicie Tenantry. Donde pida la frase de contraseña, elija “${useRecovery}”; donde no haya frase de contraseña, elija “${enterKey}”. Después, escriba los ocho grupos.`,
    sheetMade: (moment: string) => `Creada: ${moment}`,
    key: 'Clave de recuperación',
    save: 'Guardar en un archivo…',
    saved: 'Guardada. Saque el archivo de este equipo.',
    print: 'Imprimir…',
    last: 'Último grupo de la clave',
    lastHint: 'Escríbalo a partir de su copia, para confirmar que la tiene. La clave vale desde ese momento.',
    keep: 'Usar esta clave',
    wrongLast: 'Este no es el último grupo. Revise su copia.',
    expired: 'Esta clave ha caducado. Cierre esto y cree otra.',
    done: 'La clave de recuperación está en uso.',
    removed: 'Se quitó la clave de recuperación.',
    making: 'Creando una clave…',
  },
  offer: {
    title: 'Tenga una segunda vía de acceso a sus secretos',
    text: 'Si se restablece el llavero de este equipo, necesita una frase de contraseña o una clave de recuperación para recuperar sus secretos. Si el equipo se avería, necesita además una copia de la carpeta del almacén.',
    passphrase: 'Crear frase de contraseña…',
    recovery: 'Crear clave de recuperación…',
    later: 'Más tarde',
  },
  bar: {
    enter: 'Frase de contraseña…',
    enterKey,
    setPassphrase: 'Crear frase de contraseña…',
    openTitle: 'Abrir el almacén',
    openText: 'La frase de contraseña o la clave de recuperación lo abren sin el llavero. No se pierde nada.',
    open: 'Abrir',
    opening: 'Abriendo…',
    opened: 'El almacén está abierto.',
    backups: '“Almacenes anteriores…” muestra las copias de seguridad.',
    /** What opens the vault without its keyring; nothing where nothing does. */
    without: ({ passphrase, recovery }: WaysToOpen): string | undefined => {
      if (passphrase && recovery)
        return 'La frase de contraseña o la clave de recuperación abren el almacén sin él.';
      if (passphrase) return 'La frase de contraseña abre el almacén sin él.';
      return recovery ? 'La clave de recuperación abre el almacén sin él.' : undefined;
    },
  },
  versions: {
    title: 'Almacenes anteriores',
    text: 'Tenantry conserva los diez últimos. Al restaurar uno, el almacén actual se conserva al lado, completo.',
    damagedText: (damage: Damage) =>
      ({
        missing: 'El archivo del almacén ha desaparecido. Quedan estos:',
        unreadable:
          'El archivo del almacén no se puede leer tal como está. Se puede reemplazar por lo siguiente; el archivo dañado se conserva al lado:',
        altered:
          'Algo ajeno a Tenantry cambió el archivo del almacén. Se puede reemplazar por lo siguiente; el archivo cambiado se conserva al lado:',
        newer_version:
          'Una versión más reciente de Tenantry escribió el archivo del almacén. Instale esa versión o vuelva a uno de estos:',
      })[damage],
    loading: 'Leyendo almacenes anteriores…',
    none: 'Aún no hay ninguno. Se crea uno cada día en que algo cambia.',
    noneDamaged: 'No queda nada que se pueda restaurar.',
    failed: 'No se pudieron leer.',
    readable: 'Lo que aún se puede leer del archivo dañado',
    reasons: {
      daily: 'Copia diaria',
      migration: 'Antes de actualizar su formato',
      restore: 'Antes de restaurar otro',
    } satisfies Record<BackupReason, string>,
    content: (connections: number, secrets: number) =>
      `${tenants(connections)}, ${plural(language, secrets, { one: '# secreto', other: '# secretos' })}`,
    same: 'Igual que ahora',
    added: (count: number) =>
      plural(language, count, { one: '# inquilino más que ahora', other: '# inquilinos más que ahora' }),
    removed: (count: number) =>
      plural(language, count, { one: '# inquilino menos que ahora', other: '# inquilinos menos que ahora' }),
    changed: (count: number) =>
      plural(language, count, {
        one: '# inquilino cambiado desde entonces',
        other: '# inquilinos cambiados desde entonces',
      }),
    onlyThere: 'Solo en este',
    onlyNow: 'Solo en el actual',
    inBoth: 'Diferentes',
    moreNames: (count: number) => plural(language, count, { one: 'y # más', other: 'y # más' }),
    otherKey:
      'Sus secretos tienen otra clave: los abren su propia frase de contraseña, clave de recuperación o llavero.',
    showNames: 'Mostrar cuáles',
    restore: 'Restaurar…',
    restoreOf: (moment: string) => `Restaurar el almacén del ${moment}`,
    restoreReadable: 'Restaurar lo legible',
    restored: 'Se restauró el almacén. El anterior se conserva al lado.',
    begin: 'Empezar vacío…',
    beginText: 'Aparta este almacén, completo, y empieza uno nuevo.',
    begun: 'Se empezó un almacén vacío. El anterior se conserva al lado.',
    open: 'Almacenes anteriores…',
  },
  policy: {
    managed: 'Establecido por su organización.',
    title: 'Su organización administra parte de la configuración',
    rules: {
      requirePassphrase: 'Se pide una frase de contraseña en cada inicio.',
      forbidSecretExports: 'Ninguna exportación lleva secretos ni tokens.',
      forbidCustomClouds: 'Solo se pueden usar las nubes de la lista.',
      updates: 'Tenantry no busca actualizaciones.',
      lockAfterMinutes: (minutes: number) =>
        `Si hay una frase de contraseña, Tenantry se bloquea después de ${spanInWords(language, minutes * 60)} sin uso.`,
    },
    malformedTitle: 'La directiva de su organización no se puede usar',
    malformed: (policy: PolicyStatus) =>
      `Las reglas más estrictas rigen hasta que se corrija. ${policyTrouble(policy)}`,
    place: (place: string) => `Directiva: ${place}`,
  },
};
