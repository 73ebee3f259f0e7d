-- 0 is the version of a policy that nobody decided yet: those that were decided begin with 1.
update security_policy set version = version + 1;
