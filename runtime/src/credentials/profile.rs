//! Credentials of a profile: its plan, carried out.

use super::plan::{Base, Plan, plan};
use super::sts::Sts;
use super::{Context, Credentials, CredentialsError, CredentialsErrorKind};
use super::{container, environment, process, sso, web_identity};

/// The credentials that the selected profile asks for.
///
/// # Errors
/// There is no profile, or it says nothing about credentials; or what it asks for cannot be had.
pub(super) async fn load(context: &Context) -> Result<Credentials, CredentialsError> {
    let profiles = context.profiles();
    let name = profiles.name();
    let Some(selected) = profiles.selected() else {
        let [config, credentials] = profiles.files();
        return Err(CredentialsError::not_found(format!(
            "there is no profile `{name}` in {config} or {credentials}"
        )));
    };
    let plan = plan(profiles, selected)?;
    carry_out(context, name, &plan).await
}

async fn carry_out(
    context: &Context,
    name: &str,
    plan: &Plan,
) -> Result<Credentials, CredentialsError> {
    let mut credentials = base(context, plan).await.map_err(|why| {
        let whose = if plan.base_profile == name {
            format!("profile `{name}`")
        } else {
            format!("profile `{name}`, by way of `{}`", plan.base_profile)
        };
        let why = why.within(&whose);
        match why.kind() {
            // What a profile asks for has to be there: nothing else takes its place.
            CredentialsErrorKind::NotFound => why.of_kind(CredentialsErrorKind::Configuration),
            _ => why,
        }
    })?;
    if plan.roles.is_empty() {
        return Ok(credentials);
    }
    let failed = |why: CredentialsError| why.within(&format!("profile `{name}`"));
    let sts = Sts::new(context).await.map_err(failed)?;
    for (_, role) in &plan.roles {
        credentials = sts.assume_role(role, &credentials).await.map_err(failed)?;
    }
    Ok(credentials)
}

async fn base(context: &Context, plan: &Plan) -> Result<Credentials, CredentialsError> {
    match &plan.base {
        Base::Keys(credentials) => Ok(credentials.clone()),
        Base::Environment => environment::load(&context.system)
            .map_err(|why| why.within("`credential_source` is `Environment`")),
        Base::Container => container::load(context)
            .await
            .map_err(|why| why.within("`credential_source` is `EcsContainer`")),
        Base::InstanceMetadata => context
            .imds
            .load(context)
            .await
            .map_err(|why| why.within("`credential_source` is `Ec2InstanceMetadata`")),
        Base::WebIdentity { role, token_file } => {
            web_identity::assume(context, role, token_file).await
        }
        Base::Process { command, account_id } => {
            process::load(context, command, account_id.as_deref()).await
        }
        Base::Sso(sso) => sso::load(context, &plan.base_profile, sso).await,
    }
}
