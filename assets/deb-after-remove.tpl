#!/bin/bash
# What electron-builder does after Tenantry is removed, and a word on what stays.

if type update-alternatives >/dev/null 2>&1; then
  update-alternatives --remove '${executable}' '/opt/${sanitizedProductName}/${executable}'
else
  rm -f '/usr/bin/${executable}'
fi

profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
  if apparmor_status --enabled >/dev/null 2>&1 &&
    ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; } && hash apparmor_parser 2>/dev/null; then
    apparmor_parser --remove "$profile" || true
  fi
  rm -f "$profile"
fi

# A package has no business in homes: each person decides.
if [ "$1" = purge ]; then
  echo 'Linked tenants and their secrets stay in each home, in ~/.config/Tenantry. To delete your own: rm -r ~/.config/Tenantry'
fi
