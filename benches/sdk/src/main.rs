//! What aws-sdk-emr's users write: its client, with the settings that `aws-config` finds.

#[path = "../../driver.rs"]
mod driver;

use aws_sdk_emr::error::DisplayErrorContext;
use aws_sdk_emr::types::IdentityType;

fn main() -> std::process::ExitCode {
    driver::run(async {
        let client = aws_sdk_emr::Client::new(&aws_config::load_from_env().await);
        let request = |client: &aws_sdk_emr::Client| {
            client
                .get_studio_session_mapping()
                .studio_id("es-0123456789ABCDEFGHIJKLMNO")
                .identity_name("alice")
                .identity_type(IdentityType::User)
        };
        let future_size = size_of_val(&request(&client).send());
        let call = move || {
            let client = client.clone();
            async move {
                let output = request(&client).send().await;
                let output = output.map_err(|why| DisplayErrorContext(why).to_string())?;
                driver::expect(
                    output.session_mapping().and_then(|mapping| mapping.session_policy_arn()),
                )
            }
        };
        driver::calls(future_size, call).await
    })
}
