; What Tenantry's installer does beside electron-builder's own: it is included there.
; SHELL_CONTEXT is the registry of the person or of the machine, as the installation was chosen.

!macro customInstall
  ; A link opens Tenantry. The command has no place for the link itself, so nothing of it is handed over.
  WriteRegStr SHELL_CONTEXT "Software\Classes\tenantry" "" "URL:Tenantry"
  WriteRegStr SHELL_CONTEXT "Software\Classes\tenantry" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\tenantry\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\tenantry\shell\open\command" "" '"$appExe"'
!macroend

; The vault stays unless somebody says otherwise: by the switch --delete-app-data, or by answering the question that a
; person who installed Tenantry for themselves is asked. Silently, the answer is no. An installation for all users may be
; removed by another account than the one whose vault it is, so there it is not asked.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    DeleteRegKey SHELL_CONTEXT "Software\Classes\tenantry"

    StrCpy $R8 "keep"
    ClearErrors
    ${GetParameters} $R0
    ${GetOptions} $R0 "--delete-app-data" $R1
    ${ifNot} ${Errors}
      StrCpy $R8 "remove"
    ${elseIf} $installMode != "all"
    ${andIf} ${FileExists} "$LOCALAPPDATA\Tenantry\*.*"
      ${if} ${Cmd} `MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "Delete your linked tenants and their secrets from this computer as well?$\n$\nThey are in $LOCALAPPDATA\Tenantry. Without a backup elsewhere they cannot be brought back.$\n$\nNo keeps them for the next time you install Tenantry." /SD IDNO IDYES`
        StrCpy $R8 "remove"
      ${endIf}
    ${endIf}

    ${if} $R8 == "remove"
      ; In an installation for all users, LOCALAPPDATA is the machine's until this.
      SetShellVarContext current
      RMDir /r "$LOCALAPPDATA\Tenantry"
      ${if} $installMode == "all"
        SetShellVarContext all
      ${endIf}
    ${endIf}
  ${endIf}
!macroend
