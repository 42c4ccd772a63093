/* The running sum of the weights, in whatever digits they are typed. */
const sum = document.querySelector("[data-sum]");
const weights = [...document.querySelectorAll("[data-weight]")];
const western = (text) => text.replace(/[٠-٩]/g, (digit) => "٠١٢٣٤٥٦٧٨٩".indexOf(digit)).replace(/[۰-۹]/g, (digit) => "۰۱۲۳۴۵۶۷۸۹".indexOf(digit));

const add = () => {
  const total = weights.reduce((all, input) => all + (parseInt(western(input.value), 10) || 0), 0);
  sum.textContent = total;
  sum.classList.toggle("org-bad", total !== 100);
};

for (const input of weights) input.addEventListener("input", add);
add();
