-- Supervisors and administrators may send a message again that took effect already.
update users
set permissions = array_append(permissions, 'RESEND')
where permissions @> array['SUPPORT', 'CONFIRM', 'UNMASK'] and not 'RESEND' = any(permissions);
